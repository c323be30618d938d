import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { AgentChat, type AgentChatProps, type ChatFeedbackEvent } from 'base44-react'
import { reply, type TestBase44 } from 'base44-react/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const input = () => screen.getByRole('textbox', { name: 'Message' })
const region = () => screen.getByRole('region', { name: 'Support' })
const isIdle = () => waitFor(() => expect(region()).toHaveAttribute('data-turn', 'idle'))
const said = (role: string) =>
  [...region().querySelectorAll(`article[data-role="${role}"] [data-format]`)].map((one) => one.textContent)
const actionsOf = (author: string, place = -1) =>
  within(screen.getAllByRole('article', { name: `Message from ${author}` }).at(place) ?? document.body)

async function openChat(script: ReturnType<typeof reply>[], props: Partial<AgentChatProps> = {}) {
  const base44 = await startBase44({ script })
  const chat = <AgentChat agentName="support_agent" title="Support" {...props} />
  const view = renderWithBase44(base44, chat)
  await screen.findByRole('heading', { name: 'How can I help?' })
  return { base44, chat, ...view }
}

async function latest({ client }: TestBase44) {
  const [conversation] = await client.agents.listConversations()
  return client.agents.getConversation(conversation?.id ?? '')
}

afterEach(() => void vi.useRealTimers())

describe('What can be done with a message', () => {
  it('is to copy what was written', async () => {
    const { user } = await openChat([reply('They are **on their way**.')])
    await user.type(input(), 'Where?{Enter}')
    await screen.findByRole('button', { name: 'Ask again' })
    await user.click(actionsOf('Support').getByRole('button', { name: 'Copy' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe('They are **on their way**.')
  })

  it('is nothing while it streams in or is on its way, though its place is kept', async () => {
    const base44 = await startBase44({
      paceMs: 40,
      script: [reply('Some words that take their time to come.')],
    })
    const { user } = renderWithBase44(base44, <AgentChat agentName="support_agent" title="Support" />)
    await user.type(await screen.findByRole('textbox', { name: 'Message' }), 'Where?{Enter}')
    const answer = await screen.findByRole('article', { name: 'Message from Support' })
    expect(within(answer).queryByRole('group', { name: 'Message actions' })).toBeNull()
    expect(answer.querySelector('.b44-message-actions')).toBeEmptyDOMElement()
    expect(await within(answer).findByRole('group', { name: 'Message actions' })).toBeInTheDocument()
  })

  it('is to edit what the user said, and send it as a new message with all that went along', async () => {
    const { base44, user } = await openChat([reply('One.'), reply('Two.')])
    const { file_url: url } = await base44.client.integrations.Core.UploadFile({
      file: new File(['a'], 'a.txt'),
    })
    await user.type(input(), 'Where?{Enter}')
    await waitFor(() => expect(said('assistant')).toEqual(['One.']))
    const { id } = await latest(base44)
    await base44.client.agents.addMessage(id, { role: 'user', content: 'With a file', file_urls: [url] })
    await waitFor(() => expect(said('assistant')).toEqual(['One.', 'Two.']))
    await isIdle()
    await user.type(input(), 'half a thought')
    await user.click(actionsOf('You').getByRole('button', { name: 'Edit and send again' }))
    expect(input()).toHaveFocus()
    expect(input()).toHaveValue('With a file')
    expect(screen.getByText('Sent as a new message, with 1 file')).toBeVisible()
    await user.type(input(), ' indeed{Enter}')
    expect(input()).toHaveValue('half a thought')
    await waitFor(async () => {
      const { messages } = await latest(base44)
      expect(messages).toContainEqual(
        expect.objectContaining({ content: 'With a file indeed', file_urls: [url] }),
      )
    })
  })

  it('is edited no more after Escape, and what stood in the composer is back', async () => {
    const { user } = await openChat([reply('One.')])
    await user.type(input(), 'Where?{Enter}')
    await waitFor(() => expect(said('assistant')).toEqual(['One.']))
    await user.type(input(), 'half a thought')
    await user.click(actionsOf('You').getByRole('button', { name: 'Edit and send again' }))
    await user.keyboard(' changed{Escape}')
    expect(input()).toHaveValue('half a thought')
    expect(screen.queryByText(/^Sent as/)).toBeNull()
    await user.click(actionsOf('You').getByRole('button', { name: 'Edit and send again' }))
    await user.click(screen.getByRole('button', { name: 'Cancel editing' }))
    expect(input()).toHaveValue('half a thought')
    expect(input()).toHaveFocus()
  })

  it('leaves the draft and its files alone while another message is edited, and that one too', async () => {
    const { base44, user } = await openChat([reply('One.'), reply('Two.')])
    await user.type(input(), 'Where?{Enter}')
    await waitFor(() => expect(said('assistant')).toEqual(['One.']))
    await isIdle()
    const file = new File(['a'], 'mine.txt', { type: 'text/plain' })
    await user.upload(screen.getByLabelText('Attach files', { selector: 'input' }), file)
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
    await user.type(input(), 'with my file')
    await user.click(actionsOf('You').getByRole('button', { name: 'Edit and send again' }))
    await user.type(input(), ' And when?')
    await user.click(actionsOf('You').getByRole('button', { name: 'Edit and send again' }))
    expect(input()).toHaveValue('Where? And when?')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(said('assistant')).toEqual(['One.', 'Two.']))
    expect(input()).toHaveValue('with my file')
    expect(screen.getByRole('button', { name: 'Remove mine.txt' })).toBeVisible()
    const { messages } = await latest(base44)
    expect(messages.find(({ content }) => content === 'Where? And when?')?.file_urls ?? []).toEqual([])
  })

  it('is to ask again, in the last row alone', async () => {
    const { user } = await openChat([reply('One.'), reply('Two.')])
    await user.type(input(), 'Where?{Enter}')
    await waitFor(() => expect(said('assistant')).toEqual(['One.']))
    await user.click(await screen.findByRole('button', { name: 'Ask again' }))
    await waitFor(() => expect(said('assistant')).toEqual(['One.', 'Two.']))
    expect(said('user')).toEqual(['Where?', 'Where?'])
    expect(await screen.findAllByRole('button', { name: 'Ask again' })).toHaveLength(1)
    expect(input()).toHaveFocus()
  })

  it('is to say what one thinks of an answer, and take it back, where somebody listens', async () => {
    const values: unknown[] = []
    const onFeedback = vi.fn(({ value }: ChatFeedbackEvent) => void values.push(value))
    const { user, container } = await openChat([reply('One.')], { onFeedback })
    await user.type(input(), 'Where?{Enter}')
    const good = await screen.findByRole('button', { name: 'Good answer', pressed: false })
    await user.click(good)
    expect(good).toHaveAttribute('aria-pressed', 'true')
    expect(onFeedback).toHaveBeenLastCalledWith({
      message: expect.objectContaining({ content: 'One.' }) as unknown,
      value: 'good',
    })
    await user.click(screen.getByRole('button', { name: 'Bad answer' }))
    expect(good).toHaveAttribute('aria-pressed', 'false')
    await user.click(screen.getByRole('button', { name: 'Bad answer' }))
    expect(values).toEqual(['good', 'bad', null])
    await expectAccessible(container)
  })

  it('is no opinion where nobody listens', async () => {
    const { user } = await openChat([reply('One.')])
    await user.type(input(), 'Where?{Enter}')
    await screen.findByRole('button', { name: 'Ask again' })
    expect(screen.queryByRole('button', { name: 'Good answer' })).toBeNull()
  })
})

describe('Stop', () => {
  it('waits no longer, says that the agent goes on, and shows what still comes', async () => {
    const text = Array.from({ length: 30 }, (_, place) => `word${place}`).join(' ')
    const base44 = await startBase44({ paceMs: 30, script: [reply(text), reply('Next.')] })
    const { user } = renderWithBase44(base44, <AgentChat agentName="support_agent" title="Support" />)
    await user.type(await screen.findByRole('textbox', { name: 'Message' }), 'Go{Enter}')
    await screen.findByText(/^word0/)
    const stop = screen.getByRole('button', { name: 'Stop waiting' })
    expect(stop).toHaveAttribute('title', expect.stringContaining('can’t be interrupted'))
    await user.click(stop)
    expect(region()).toHaveAttribute('data-turn', 'idle')
    expect(screen.queryByRole('button', { name: 'Stop waiting' })).toBeNull()
    expect(input()).toHaveFocus()
    await screen.findByText(/word29/)
    expect(region()).toHaveAttribute('data-turn', 'idle')
    await user.type(input(), 'And?{Enter}')
    expect(await screen.findByRole('button', { name: 'Stop waiting' })).toBeVisible()
    await waitFor(() => expect(said('assistant')).toEqual([text, 'Next.']))
  })
})

describe('When a message was written', () => {
  it('is told by the minute within the hour, then by the time of day, with all of it on hover', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(2026, 2, 5, 14, 0) })
    const { user } = await openChat([reply('One.')])
    await user.type(input(), 'Where?{Enter}')
    const time = await screen.findByText('Just now', { selector: '[data-role="user"] *' })
    expect(time).toHaveAttribute('title', expect.stringContaining('Thursday, March 5, 2026'))
    act(() => void vi.advanceTimersByTime(5 * 60_000))
    expect(time).toHaveTextContent('5 min. ago')
    act(() => void vi.advanceTimersByTime(60 * 60_000))
    expect(time).toHaveTextContent(/^2:00.PM$/)
  })

  it('stands as a day before the first message of each, but for today’s alone', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(2025, 11, 29, 14, 0) })
    const { user } = await openChat([reply('1.'), reply('2.'), reply('3.'), reply('4.')])
    const say = async (at: Date, count: number) => {
      vi.setSystemTime(at)
      await user.type(input(), `Number ${count}{Enter}`)
      await waitFor(() => expect(said('assistant')).toHaveLength(count))
      await isIdle()
    }
    const days = () => screen.queryAllByRole('separator').map((one) => one.textContent)
    await say(new Date(2025, 11, 29, 14, 0), 1)
    expect(days()).toEqual([])
    await say(new Date(2026, 0, 3, 14, 0), 2)
    await say(new Date(2026, 0, 4, 14, 0), 3)
    await say(new Date(2026, 0, 4, 15, 0), 4)
    act(() => void vi.advanceTimersByTime(60_000))
    expect(days()).toEqual(['Monday, December 29, 2025', 'Yesterday', 'Today'])
  })
})

describe('What came while the reader did not look', () => {
  const look = (state: DocumentVisibilityState) => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
    fireEvent(document, new Event('visibilitychange'))
  }
  afterEach(() => void vi.restoreAllMocks())

  it('is new no longer once they have answered, though they stood further up', async () => {
    const { base44, user } = await openChat([reply('One.'), reply('Two.'), reply('Three.')])
    await user.type(input(), 'Hello{Enter}')
    await waitFor(() => expect(said('assistant')).toEqual(['One.']))
    await isIdle()
    look('hidden')
    const { id } = await latest(base44)
    await base44.client.agents.addMessage(id, { role: 'user', content: 'From my phone' })
    await screen.findByRole('separator', { name: 'New' })
    await isIdle()
    await user.type(input(), 'Thanks{Enter}')
    look('visible')
    await waitFor(() => expect(said('assistant')).toEqual(['One.', 'Two.', 'Three.']))
    expect(screen.queryByRole('separator', { name: 'New' })).toBeNull()
  })

  it('begins behind a divider, which stays while it is read and goes with the next message sent', async () => {
    const { base44, user } = await openChat([reply('One.'), reply('Two.'), reply('Three.')])
    await user.type(input(), 'Hello{Enter}')
    await waitFor(() => expect(said('assistant')).toEqual(['One.']))
    await isIdle()
    expect(screen.queryByRole('separator', { name: 'New' })).toBeNull()
    look('hidden')
    const { id } = await latest(base44)
    await base44.client.agents.addMessage(id, { role: 'user', content: 'From my phone' })
    await waitFor(() => expect(said('assistant')).toEqual(['One.', 'Two.']))
    const divider = await screen.findByRole('separator', { name: 'New' })
    expect(divider.nextElementSibling).toHaveTextContent('Two.')
    look('visible')
    await isIdle()
    expect(screen.getByRole('separator', { name: 'New' })).toBe(divider)
    await user.type(input(), 'Thanks{Enter}')
    expect(screen.queryByRole('separator', { name: 'New' })).toBeNull()
    await waitFor(() => expect(said('assistant')).toEqual(['One.', 'Two.', 'Three.']))
    expect(screen.queryByRole('separator', { name: 'New' })).toBeNull()
  })
})

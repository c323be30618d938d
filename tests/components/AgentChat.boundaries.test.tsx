import { screen, within } from '@testing-library/react'
import { AgentChat, Chat, useConversation, type ChatEvent, type MessageRow } from 'base44-react'
import { reply } from 'base44-react/testing'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const held = {
  agent_name: 'support_agent',
  messages: [
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'This one **breaks**.' },
    { role: 'assistant', content: 'This one is fine.' },
  ],
}

/** Can't be drawn until it is whole. */
const growing = reply(`It breaks ${'and breaks '.repeat(30)}and is whole at last.`)

/** What the parts of a chat may be made to throw, and no longer. */
const fault = { is: true }

function OwnRow({ row }: { row: MessageRow }) {
  const text = JSON.stringify(row.message.content)
  if (fault.is && text.includes('breaks') && !text.includes('at last')) throw new Error('Broken row')
  return (
    <Chat.Message row={row}>
      <Chat.Content />
    </Chat.Message>
  )
}

const renderRow = (row: MessageRow) => <OwnRow row={row} />

function OwnChat({ onEvent }: { onEvent: (event: ChatEvent) => void }) {
  const conversation = useConversation({ agentName: 'support_agent' })
  return (
    <Chat.Root conversation={conversation} onEvent={onEvent}>
      <Chat.Viewport>
        <Chat.Messages>{renderRow}</Chat.Messages>
      </Chat.Viewport>
      <Chat.Composer>
        <Chat.Input />
      </Chat.Composer>
    </Chat.Root>
  )
}

beforeEach(() => {
  fault.is = true
  // React reports what a boundary has caught
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  return () => report.mockRestore()
})

async function openBroken() {
  const base44 = await startBase44({ conversations: [held], paceMs: 5, script: [growing] })
  const onEvent = vi.fn<(event: ChatEvent) => void>()
  const view = renderWithBase44(base44, <OwnChat onEvent={onEvent} />)
  await screen.findByText('This one is fine.')
  const article = screen.getByText('This one **breaks**.').closest('article')
  if (!article) throw new Error('The text stands in no message')
  return { base44, onEvent, article, ...view }
}

describe('a message that can’t be drawn', () => {
  it('leaves the others as they are, and its own text to be read', async () => {
    const { article, container } = await openBroken()
    expect(screen.getAllByRole('article')).toHaveLength(3)
    expect(article).toHaveTextContent('This message can’t be shown as it is meant.')
    expect(article).toHaveAttribute('data-message-id')
    await expectAccessible(container)
  })

  it('is told to the app, once, with the message', async () => {
    const { onEvent } = await openBroken()
    const errors = onEvent.mock.calls.flatMap(([event]) => (event.type === 'error' ? [event] : []))
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ view: 'message', error: { message: 'Broken row' } })
    expect(errors[0]?.message?.content).toBe('This one **breaks**.')
  })

  it('is drawn once it can be, when the reader wants another try', async () => {
    const { user, article } = await openBroken()
    const retry = within(article).getByRole('button', { name: 'Try again' })
    await user.click(retry)
    expect(screen.getByText('This one **breaks**.')).toBeInTheDocument()
    fault.is = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('breaks')).toBeInTheDocument()
    expect(screen.queryByText(/can’t be shown/)).toBeNull()
  })

  it('is tried again by itself when it has changed', async () => {
    const { user } = await openBroken()
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Go on{Enter}')
    expect((await screen.findByText(/^It breaks and/)).closest('article')).toHaveAttribute('data-problem')
    const whole = await screen.findByText(/^It breaks .* at last\.$/)
    expect(whole.closest('article')).not.toHaveAttribute('data-problem')
  })
})

describe('markdown that can’t be drawn', () => {
  it('is shown as it was written, and told to the app', async () => {
    const messages = [{ role: 'assistant', content: 'See ![it](https://elsewhere.example/p.png)' }]
    const base44 = await startBase44({ conversations: [{ agent_name: 'support_agent', messages }] })
    const onEvent = vi.fn<(event: ChatEvent) => void>()
    const imageNotLoaded = () => {
      throw new Error('Broken words')
    }
    renderWithBase44(
      base44,
      <AgentChat agentName="support_agent" onEvent={onEvent} labels={{ imageNotLoaded }} />,
    )
    expect(await screen.findByText(/^See !\[it\]/)).toBeInTheDocument()
    expect(onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'error', view: 'markdown' }))
  })
})

describe('a tool’s card that can’t be drawn', () => {
  it('leaves the message and its other cards as they are, and can be tried again', async () => {
    const orders = JSON.stringify(Array.from({ length: 60 }, (_, id) => ({ id })))
    const call = { name: 'find_orders', arguments_string: '{}', status: 'success' }
    const messages = [
      {
        role: 'assistant',
        content: 'Looked.',
        tool_calls: [
          { ...call, id: 't1', results: orders },
          { ...call, id: 't2', name: 'ask_carrier', results: 'Nothing.' },
        ],
      },
    ]
    const base44 = await startBase44({ conversations: [{ agent_name: 'support_agent', messages }] })
    const onEvent = vi.fn<(event: ChatEvent) => void>()
    const moreRows = () => {
      throw new Error('Broken card')
    }
    const { user } = renderWithBase44(
      base44,
      <AgentChat agentName="support_agent" onEvent={onEvent} labels={{ moreRows }} />,
    )
    await user.click(await screen.findByRole('button', { name: /Find orders/ }))
    expect(screen.getByText(/This step can’t be shown/)).toBeInTheDocument()
    expect(screen.getByText('Looked.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /Ask carrier/ })).toBeInTheDocument()
    const toolCall: unknown = expect.objectContaining({ id: 't1' })
    expect(onEvent).toHaveBeenCalledWith(expect.objectContaining({ view: 'toolCall', toolCall }))
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByText(/This step can’t be shown/)).toBeInTheDocument()
  })
})

describe('a chat that can’t be drawn', () => {
  it('says so in the place of its own, and is there after another try', async () => {
    const base44 = await startBase44({ conversations: [held] })
    const messageBy = (author: string) => {
      if (fault.is) throw new Error('Broken chat')
      return author
    }
    const { user, container } = renderWithBase44(
      base44,
      <>
        <p>The page</p>
        <AgentChat agentName="support_agent" labels={{ messageBy }} />
      </>,
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('The chat can’t be shown.')
    expect(screen.getByText('The page')).toBeInTheDocument()
    await expectAccessible(container)
    fault.is = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('This one is fine.')).toBeInTheDocument()
  })
})

describe('an app’s listener that throws', () => {
  it('misses nothing, takes nothing down, and is reported to the page', async () => {
    const reported = vi.fn<(error: unknown) => void>()
    vi.stubGlobal('reportError', reported)
    onTestFinished(() => void vi.unstubAllGlobals())
    const types: string[] = []
    const base44 = await startBase44({ conversations: [held], paceMs: 5, script: [reply('Fine.')] })
    const onEvent = ({ type }: ChatEvent) => {
      types.push(type)
      throw new Error(`Broken at ${type}`)
    }
    const { user } = renderWithBase44(base44, <OwnChat onEvent={onEvent} />)
    await screen.findByText('This one is fine.')
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Go on{Enter}')
    expect(await screen.findByText('Fine.')).toBeInTheDocument()
    await vi.waitFor(() => expect(types).toContain('settled'))
    expect(types).toEqual(['error', 'sent', 'first-token', 'settled'])
    expect(reported.mock.calls.map(([error]) => String(error))).toEqual(
      types.map((type) => `Error: Broken at ${type}`),
    )
  })
})

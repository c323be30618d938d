import { act, renderHook, screen } from '@testing-library/react'
import {
  AgentChat,
  useAgentContext,
  useAgentContexts,
  useAgentMessages,
  useConversation,
  type UseAgentContextOptions,
} from 'base44-react'
import { reply } from 'base44-react/testing'
import { useRef } from 'react'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { eventually } from '../support/eventually.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'
import { setUp } from './setUp.js'

const order = { type: 'order', data: { id: 7 }, label: 'Order 7' }

/** A conversation on a page that shows something. */
async function openPage(initial: UseAgentContextOptions | null) {
  const world = await setUp({ script: [reply('Yes'), reply('Yes'), reply('Yes')] })
  const hook = renderHook(
    ({ context }) => {
      useAgentContext(context)
      const conversation = useConversation({ agentName: 'support_agent' })
      return { conversation, ...useAgentMessages(conversation), ...useAgentContexts(conversation) }
    },
    { wrapper: world.wrapper, initialProps: { context: initial } },
  )
  /** What the server was given with each message of the user. */
  const sent = async () => {
    const { messages } = await world.base44.client.agents.getConversation(
      hook.result.current.conversation.id ?? '',
    )
    return messages.filter(({ role }) => role === 'user').map((message) => message.custom_context ?? null)
  }
  const say = async (content: string) => {
    await act(() => hook.result.current.conversation.sendAsync(content))
  }
  return { ...world, ...hook, sent, say }
}

describe('useAgentContext', () => {
  it('goes with the messages that are sent while the page shows it', async () => {
    const page = await openPage(order)
    await page.say('Where is it?')
    page.rerender({ context: { type: 'order', data: { id: 8 }, message: 'The second order' } })
    await page.say('And this?')
    page.rerender({ context: null })
    await page.say('Never mind')
    expect(await page.sent()).toEqual([
      [{ type: 'order', data: { id: 7 }, message: 'Order 7' }],
      [{ type: 'order', data: { id: 8 }, message: 'The second order' }],
      null,
    ])
  })

  it('stands on the message’s row from the first frame', async () => {
    const page = await openPage(order)
    act(() => void page.result.current.conversation.send('Where is it?'))
    expect(page.result.current.rows[0]?.message.custom_context).toEqual([
      { type: 'order', data: { id: 7 }, message: 'Order 7' },
    ])
    await eventually(() => expect(page.result.current.pending).toEqual([]))
  })

  it('is not sent once it was removed, until it says something else', async () => {
    const page = await openPage(order)
    const remove = () => act(() => page.result.current.remove(page.result.current.contexts[0]?.key ?? ''))
    remove()
    page.rerender({ context: { ...order, data: { id: 7 } } })
    expect(page.result.current.contexts).toEqual([])
    await page.say('Something else')
    page.rerender({ context: { ...order, data: { id: 8 } } })
    expect(page.result.current.contexts).toMatchObject([{ type: 'order', data: { id: 8 } }])
    await page.say('And this?')
    expect(await page.sent()).toEqual([null, [expect.objectContaining({ data: { id: 8 } })]])
  })

  it('leaves a message alone that brings its own', async () => {
    const page = await openPage(order)
    const own = { type: 'note', data: {}, message: 'mine' }
    await act(() => page.result.current.conversation.sendAsync({ content: 'Hi', custom_context: [own] }))
    expect(await page.sent()).toEqual([[own]])
  })

  it('belongs to all conversations, or to one', async () => {
    const { wrapper } = await setUp()
    const { result } = renderHook(
      () => {
        useAgentContext(order)
        useAgentContext({ type: 'invoice', data: {}, conversation: 'c1' })
        return ['c1', 'c2'].map((id) => useAgentContexts(id).contexts.map(({ type }) => type))
      },
      { wrapper },
    )
    expect(result.current).toEqual([['order', 'invoice'], ['order']])
  })

  it('belongs to a conversation that is yet to be made', async () => {
    const { wrapper } = await setUp({ script: [reply('Yes')] })
    const { result } = renderHook(
      () => {
        const conversation = useConversation({ agentName: 'support_agent' })
        useAgentContext({ ...order, conversation })
        return { conversation, ...useAgentContexts(conversation) }
      },
      { wrapper },
    )
    expect(result.current.contexts).toMatchObject([order])
    const message = await act(() => result.current.conversation.sendAsync('Hi'))
    expect(message.custom_context).toMatchObject([{ type: 'order' }])
    await eventually(() => expect(result.current.conversation.id).toBeDefined())
    expect(result.current.contexts).toMatchObject([order])
  })

  it('renders nobody anew when it is said again', async () => {
    const { wrapper } = await setUp()
    const teller = renderHook(
      () => {
        useAgentContext({ type: 'order', data: { id: 7, lines: [{ n: 1 }] } })
        const renders = useRef(0)
        renders.current += 1
        return { renders: renders.current, contexts: useAgentContexts('c1').contexts }
      },
      { wrapper },
    )
    const { contexts, renders } = teller.result.current
    teller.rerender()
    // StrictMode renders everything twice
    expect(teller.result.current).toEqual({ contexts, renders: renders + 2 })
    expect(teller.result.current.contexts).toBe(contexts)
  })
})

describe('the chips of a chat', () => {
  function Page({ id }: { id: number }) {
    useAgentContext({ type: 'order', data: { id }, label: `Order ${id}` })
    useAgentContext({ type: 'delivery_note', data: { id } })
    return <AgentChat agentName="support_agent" />
  }
  const chips = () => screen.queryAllByRole('listitem').map((chip) => chip.textContent)

  it('say what goes along, and have nothing for axe to find', async () => {
    const { container } = renderWithBase44(await startBase44(), <Page id={7} />)
    expect(screen.getByRole('list', { name: 'Sent along' })).toBeInTheDocument()
    expect(chips()).toEqual(['Order 7', 'Delivery note'])
    await expectAccessible(container)
  })

  it('are removed by the keyboard, and hand on the focus', async () => {
    const base44 = await startBase44({ script: [reply('Yes.')] })
    const { user } = renderWithBase44(base44, <Page id={7} />)
    screen.getByRole('button', { name: 'Leave out Order 7' }).focus()
    await user.keyboard('{Enter}')
    expect(chips()).toEqual(['Delivery note'])
    expect(screen.getByRole('button', { name: 'Leave out Delivery note' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox')).toHaveFocus()
    await user.keyboard('Hi{Enter}')
    await screen.findByText('Yes.')
    const [conversation] = await base44.client.agents.listConversations()
    const { messages } = await base44.client.agents.getConversation(conversation?.id ?? '')
    expect(messages[0]?.custom_context ?? null).toBeNull()
  })

  it('go with a suggestion too', async () => {
    const base44 = await startBase44({ script: [reply('Yes.')] })
    function WithSuggestion() {
      useAgentContext(order)
      return <AgentChat agentName="support_agent" suggestions={['Where is it?']} />
    }
    const { user } = renderWithBase44(base44, <WithSuggestion />)
    await user.click(await screen.findByRole('button', { name: 'Where is it?' }))
    await screen.findByText('Yes.')
    const [conversation] = await base44.client.agents.listConversations()
    const { messages } = await base44.client.agents.getConversation(conversation?.id ?? '')
    expect(messages[0]?.custom_context).toMatchObject([{ type: 'order', data: { id: 7 } }])
  })
})

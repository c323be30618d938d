import { screen, waitFor, within } from '@testing-library/react'
import { AgentChat, Chat, useChat, type AgentChatSlots, type ChatEvent } from 'base44-react'
import { reply } from 'base44-react/testing'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '../support/axe.js'
import { renderWithBase44, startBase44 } from '../support/renderWithBase44.js'

const held = {
  agent_name: 'support_agent',
  messages: [
    { role: 'user', content: 'Where is it?' },
    {
      role: 'assistant',
      content: 'On its way.',
      tool_calls: [
        { id: 't1', name: 'lookup_order', arguments_string: '{"id":7}', status: 'success', results: '{}' },
        { id: 't2', name: 'ask_carrier', arguments_string: '{}', status: 'success', results: '{}' },
      ],
    },
  ],
}

async function openHeld(slots: AgentChatSlots, onEvent?: (event: ChatEvent) => void) {
  const base44 = await startBase44({ conversations: [held], script: [reply('Tomorrow.')] })
  const view = renderWithBase44(
    base44,
    <AgentChat agentName="support_agent" title="Support" slots={slots} onEvent={onEvent} />,
  )
  await screen.findByText('On its way.')
  return { base44, ...view }
}

const answer = () => screen.getByRole('article', { name: 'Message from Support' })

function OwnComposer() {
  const { conversation, handle } = useChat()
  const [text, setText] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        handle.send(text)
      }}
    >
      <input aria-label="Yours" value={text} onChange={(event) => setText(event.target.value)} />
      <output>{conversation.turn.phase}</output>
    </form>
  )
}

describe('a slot', () => {
  it('draws its place, with what stands there otherwise to put in', async () => {
    const { container } = await openHeld({
      header: ({ title }) => <h2>{`Talk to ${title}`}</h2>,
      message: ({ row, children }) => (row.message.role === 'user' ? <aside>{children}</aside> : children),
      messageActions: ({ message, children }) => (
        <>
          {children}
          <button type="button">{`Share ${message.role}`}</button>
        </>
      ),
      toolCall: ({ toolCall, message, children }) =>
        toolCall.name === 'lookup_order' ? <p>{`Order of the ${message.role}`}</p> : children,
    })
    expect(screen.getByRole('heading', { name: 'Talk to Support' })).toBeInTheDocument()
    expect(screen.queryByRole('heading', { name: 'Support' })).toBeNull()
    expect(screen.getByText('Where is it?').closest('aside')).not.toBeNull()
    expect(answer().closest('aside')).toBeNull()
    expect(within(answer()).getByText('Order of the assistant')).toBeInTheDocument()
    expect(within(answer()).getByRole('button', { name: /Ask carrier/ })).toBeInTheDocument()
    expect(within(answer()).getByRole('button', { name: 'Share assistant' })).toBeInTheDocument()
    expect(within(answer()).getByRole('button', { name: 'Copy' })).toBeInTheDocument()
    await expectAccessible(container)
  })

  it('draws the face, in the header and in the empty chat, and all of the empty chat', async () => {
    const base44 = await startBase44()
    const slots: AgentChatSlots = { avatar: () => <img alt="" src="data:," />, banner: () => null }
    const view = renderWithBase44(base44, <AgentChat agentName="support_agent" slots={slots} />)
    await screen.findByRole('heading', { name: 'How can I help?' })
    expect(view.container.querySelectorAll('img')).toHaveLength(2)
    const empty = ({ title }: { title: string }) => <Chat.Suggestion prompt={`Hello, ${title}`} />
    view.rerender(<AgentChat agentName="support_agent" slots={{ empty }} />)
    expect(await screen.findByRole('button', { name: 'Hello, Support agent' })).toBeInTheDocument()
    expect(screen.queryByRole('heading', { name: 'How can I help?' })).toBeNull()
  })

  it('can be a whole composer, which reaches the chat by `useChat`', async () => {
    const { user, base44 } = await openHeld({ composer: () => <OwnComposer /> })
    expect(screen.queryByRole('textbox', { name: 'Message' })).toBeNull()
    await user.type(screen.getByRole('textbox', { name: 'Yours' }), 'And now?{Enter}')
    expect(await screen.findByText('And now?')).toBeInTheDocument()
    expect(await screen.findByText('Tomorrow.')).toBeInTheDocument()
    await base44.server.idle()
    expect(await screen.findByText('idle')).toBeInTheDocument()
  })

  it('that is written inline is drawn for its own row only while an answer streams in', async () => {
    const base44 = await startBase44({
      conversations: [held],
      paceMs: 1,
      script: [reply('One two three four five six seven eight nine ten. '.repeat(12).trim())],
    })
    const drawn: string[] = []
    const { user } = renderWithBase44(
      base44,
      <AgentChat
        agentName="support_agent"
        slots={{
          message: ({ message, children }) => {
            drawn.push(
              message.role === 'assistant' ? JSON.stringify(message.content).slice(1, 4) : message.role,
            )
            return children
          },
        }}
      />,
    )
    await screen.findByText('On its way.')
    const before = drawn.filter((one) => one === 'On ').length
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Go on{Enter}')
    await waitFor(() => expect(drawn.filter((one) => one === 'One').length).toBeGreaterThan(3))
    await base44.server.idle()
    expect(drawn.filter((one) => one === 'On ')).toHaveLength(before)
  })

  it('has what the app knows now, though the chat has not changed', async () => {
    const base44 = await startBase44({ conversations: [held] })
    const chat = (name: string) => (
      <AgentChat agentName="support_agent" slots={{ message: () => <p>{`For ${name}`}</p> }} />
    )
    const view = renderWithBase44(base44, chat('Ada'))
    expect(await screen.findAllByText('For Ada')).toHaveLength(2)
    view.rerender(chat('Grace'))
    expect(screen.getAllByText('For Grace')).toHaveLength(2)
  })

  it('that throws gives way to what it replaces, and the app is told', async () => {
    // React reports what a boundary has caught
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const onEvent = vi.fn<(event: ChatEvent) => void>()
    const broken = () => {
      throw new Error('Broken slot')
    }
    const { user } = await openHeld({ header: broken, composer: broken, messageActions: broken }, onEvent)
    expect(screen.getByRole('heading', { name: 'Support' })).toBeInTheDocument()
    expect(within(answer()).getByRole('button', { name: 'Copy' })).toBeInTheDocument()
    const views = onEvent.mock.calls.map(([event]) => (event.type === 'error' ? event.view : event.type))
    expect(views.sort()).toEqual([
      'slots.composer',
      'slots.header',
      'slots.messageActions',
      'slots.messageActions',
    ])
    await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Still there?{Enter}')
    expect(await screen.findByText('Tomorrow.')).toBeInTheDocument()
  })
})

describe('a slot that is written in place, and throws in other words each time', () => {
  it('is told once, though the app renders when it is told', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const base44 = await startBase44({ conversations: [held] })
    const onEvent = vi.fn<(event: ChatEvent) => void>()
    function App() {
      const [events, setEvents] = useState<readonly ChatEvent[]>([])
      const broken = () => {
        throw new Error(`Broken ${performance.now()}`)
      }
      const hear = (event: ChatEvent) => {
        onEvent(event)
        setEvents((others) => [...others, event])
      }
      return (
        <>
          <p>{`Told ${events.length}`}</p>
          <AgentChat agentName="support_agent" title="Support" slots={{ header: broken }} onEvent={hear} />
        </>
      )
    }
    renderWithBase44(base44, <App />)
    expect(await screen.findByText('On its way.')).toBeInTheDocument()
    expect(screen.getByText('Told 1')).toBeInTheDocument()
    expect(onEvent).toHaveBeenCalledTimes(1)
  })
})

describe('classNames', () => {
  it('reach each place that can be seen', async () => {
    const base44 = await startBase44({ conversations: [held] })
    const names = {
      header: 'x-header',
      viewport: 'x-viewport',
      messages: 'x-messages',
      message: 'x-message',
      userMessage: 'x-user',
      agentMessage: 'x-agent',
      messageActions: 'x-actions',
      tool: 'x-tool',
      turn: 'x-turn',
      composer: 'x-composer',
      input: 'x-input',
      attach: 'x-attach',
      send: 'x-send',
    }
    const { container } = renderWithBase44(base44, <AgentChat agentName="support_agent" classNames={names} />)
    await screen.findByText('On its way.')
    expect(Object.values(names).filter((name) => !container.querySelector(`.${name}`))).toEqual([])
    expect(container.querySelectorAll('.x-message')).toHaveLength(2)
    expect(container.querySelector('.x-user')).toHaveTextContent('Where is it?')
    expect(container.querySelector('.x-agent')).toHaveTextContent('On its way.')
  })
})

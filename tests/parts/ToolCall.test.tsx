import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import {
  Base44Provider,
  Chat,
  ToolCall,
  useConversation,
  useFlightRecorder,
  type AgentMessageToolCall,
  type UseFlightRecorderResult,
} from 'base44-react'
import { reply } from 'base44-react/testing'
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { startBase44 } from '../support/renderWithBase44.js'

/** A text that no JSON is, and as long as what pushes cut results at: nobody can tell whether it was cut. */
const AS_IF_CUT = 'x'.repeat(50)

function Card({ call, defaultOpen }: { call: AgentMessageToolCall; defaultOpen?: boolean | undefined }) {
  return (
    <ToolCall.Root toolCall={call} defaultOpen={defaultOpen} data-testid="card">
      <ToolCall.Trigger>
        <ToolCall.Label />
      </ToolCall.Trigger>
      <ToolCall.Content>
        <ToolCall.Results />
      </ToolCall.Content>
    </ToolCall.Root>
  )
}

interface OwnChatProps {
  id: string
  /** How the cards of its calls begin; without, they aren't drawn. */
  cards?: 'closed' | 'open' | undefined
  onRecorder: (recorder: UseFlightRecorderResult) => void
}

function OwnChat({ id, cards, onRecorder }: OwnChatProps) {
  const conversation = useConversation({ id })
  onRecorder(useFlightRecorder())
  return (
    <Chat.Root conversation={conversation} data-testid="chat">
      <Chat.Viewport>
        <Chat.Messages>
          {(row) => (
            <Chat.Message row={row}>
              <Chat.Content />
              {cards && (
                <Chat.ToolCalls>
                  {(call) => <Card call={call} defaultOpen={cards === 'open'} />}
                </Chat.ToolCalls>
              )}
            </Chat.Message>
          )}
        </Chat.Messages>
      </Chat.Viewport>
    </Chat.Root>
  )
}

/** A conversation in which a tool gave each of these, on a server that pushes nothing more. */
async function startConversation(results: readonly unknown[]) {
  const base44 = await startBase44({
    script: results.map((result) => reply('Done.', { tool: 'look_up', args: { id: '7' }, result })),
  })
  const { agents } = base44.client
  const { id } = await agents.createConversation({ agent_name: 'support_agent' })
  for (const _ of results) {
    await agents.addMessage(id, { content: 'Look it up' })
    await base44.server.idle()
  }
  return { client: base44.client, id }
}

/** Shows the cards of a conversation that has loaded, and counts how often it was asked for since. */
async function showCards(results: readonly unknown[], cards: 'closed' | 'open') {
  const { client, id } = await startConversation(results)
  let recorder: UseFlightRecorderResult | undefined
  const chat = (cards?: OwnChatProps['cards']) => (
    <StrictMode>
      <Base44Provider client={client}>
        <OwnChat id={id} cards={cards} onRecorder={(current) => (recorder = current)} />
      </Base44Provider>
    </StrictMode>
  )
  const entries = () => recorder?.exportSession().entries ?? []
  const answered = () => entries().filter(({ type }) => type === 'answered').length
  const { rerender } = render(chat())
  await screen.findAllByText('Done.')
  await waitFor(() => {
    const joinsAndGets = entries().filter((entry) => isGet(entry) || entry.type === 'acknowledged')
    expect(joinsAndGets).toContainEqual(expect.objectContaining({ type: 'acknowledged' }))
    // a join that is acknowledged late is followed by one more GET
    expect(joinsAndGets.at(-1)?.type).toBe('asked')
    expect(entries().at(-1)?.type).toBe('answered')
  })
  const before = { asked: entries().filter(isGet).length, answered: answered() }
  rerender(chat(cards))
  return {
    user: userEvent.setup(),
    cards: screen.getAllByRole('button', { name: 'Look up' }),
    /** Waits until so many were answered, and gives how many went out. */
    async gets(count: number) {
      await waitFor(() => expect(answered() - before.answered).toBeGreaterThanOrEqual(count))
      return entries().filter(isGet).length - before.asked
    },
  }
}

type Entry = ReturnType<UseFlightRecorderResult['exportSession']>['entries'][number]

const isGet = (entry: Entry) => entry.type === 'asked' && entry.request.kind === 'get'

const press = (user: ReturnType<typeof userEvent.setup>, card: HTMLElement | undefined) =>
  user.click(card ?? document.body)

describe('a tool call of which a part was cut', () => {
  it('asks for the conversation each time that it is opened, once, though the answer be cut as well', async () => {
    const { user, cards, gets } = await showCards([AS_IF_CUT], 'closed')
    await press(user, cards[0])
    expect(await gets(1)).toBe(1)
    await press(user, cards[0])
    await press(user, cards[0])
    expect(await gets(2)).toBe(2)
  })

  it('asks when it is open from the start, once for all that are', async () => {
    const { user, cards, gets } = await showCards([AS_IF_CUT, AS_IF_CUT], 'open')
    expect(await gets(1)).toBe(1)
    await press(user, cards[0])
    await press(user, cards[0])
    expect(await gets(2)).toBe(2)
  })

  it('opens outside of a chat, where there is nobody to ask', async () => {
    const call = { id: 't1', name: 'look_up', arguments_string: '{}', status: 'success', results: AS_IF_CUT }
    render(<Card call={call} />)
    await press(userEvent.setup(), screen.getByRole('button'))
    expect(screen.getByText(AS_IF_CUT)).toBeInTheDocument()
  })
})

describe('a tool call that is whole', () => {
  it('asks for nothing when it is opened', async () => {
    const { user, cards, gets } = await showCards([{ found: true }, AS_IF_CUT], 'closed')
    await press(user, cards[0])
    expect(screen.getByTestId('chat')).toHaveTextContent('found')
    await press(user, cards[1])
    expect(await gets(1)).toBe(1)
  })
})

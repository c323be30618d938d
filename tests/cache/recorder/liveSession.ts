import { act, renderHook } from '@testing-library/react'
import { HttpError } from 'base44-react'
import { reply, type TestBase44 } from 'base44-react/testing'
import { expect } from 'vitest'
import { provide, setUp } from '../../hooks/setUp.js'
import { eventually } from '../../support/eventually.js'
import { shapeOf, useRecordedChat } from './useRecordedChat.js'

const answer = 'The parcel left the warehouse this morning. '.repeat(20)

const script = [
  reply(answer, {
    tool: 'lookup_order',
    args: { id: '1042', note: 'fragile '.repeat(100) },
    result: { status: 'shipped', history: 'Hamburg, '.repeat(30) },
    reasoning: 'They ask for an order.',
  }),
  reply('It comes tomorrow.', { tool: 'lookup_order', error: 'No such order' }),
]

/**
 * A conversation with tools, streamed text and long results, over a network that breaks in the middle: what is said
 * meanwhile is missed, and the first GET after that fails. Gives what the recorder exports, and the rows as they were
 * shown in the end.
 */
export async function liveSession() {
  const { base44 } = await setUp({ script })
  const { client, failNextGet } = failingClient(base44.client)
  const { id } = await base44.client.agents.createConversation({ agent_name: 'support_agent' })
  const { result } = renderHook(() => useRecordedChat({ id }), { wrapper: provide(client) })
  const settled = async (text: string) => {
    await eventually(() => {
      const { conversation, rows } = result.current
      expect(rows.at(-1)?.message.content).toBe(text)
      expect(conversation).toMatchObject({ turn: { phase: 'idle' }, connection: { state: 'live' } })
    })
  }
  await eventually(() => expect(result.current.conversation.status).toBe('success'))
  act(() => void result.current.conversation.send('Where is my parcel?'))
  await settled(answer)
  act(() => base44.network.drop())
  failNextGet()
  await sendFromElsewhere(base44, id, 'And when does it come?')
  await base44.server.idle()
  act(() => base44.network.restore())
  await settled('It comes tomorrow.')
  return { id, shape: shapeOf(result.current), session: result.current.recorder.exportSession() }
}

/** A client of which a GET fails when that is told. */
function failingClient(client: TestBase44['client']) {
  let isNextToFail = false
  const agents: typeof client.agents = {
    ...client.agents,
    async getConversation(...args) {
      const isFailing = isNextToFail
      isNextToFail = false
      if (isFailing) throw new HttpError('Not now', { status: 503, code: 'BUSY' })
      return client.agents.getConversation(...args)
    },
  }
  return { client: Object.assign({}, client, { agents }), failNextGet: () => (isNextToFail = true) }
}

/** Sends a message past the network that this page is cut off from, as the same user's phone would. */
async function sendFromElsewhere(base44: TestBase44, id: string, content: string): Promise<void> {
  const { id: user } = await base44.server.users.save({ email: 'user@example.com', full_name: 'Test User' })
  const token = await base44.server.users.issueToken(user)
  const sent = await base44.server.fetch(
    new Request(`http://localhost/api/apps/test/agents/conversations/v2/${id}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ role: 'user', content }),
    }),
  )
  expect(sent.ok).toBe(true)
}

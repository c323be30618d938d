import { describe, expect, it, vi } from 'vitest'
import { readClient } from '../../src/cache/readClient.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer, type Answer } from '../support/recordingServer.js'
import { startRoomsServer } from '../support/roomsServer.js'
import { eventually } from '../support/eventually.js'

async function open(answer: Answer) {
  return readClient(openClient(await startRecordingServer(answer))).agents
}

describe('what an engine reads of a client', () => {
  it('has the messages that a conversation came without', async () => {
    const agents = await open(json({ id: 'c1' }))
    expect(await agents.getConversation('c1')).toEqual({ id: 'c1', messages: [] })
  })

  it('leaves out of a list what is no conversation', async () => {
    const agents = await open(json([{ id: 'c1' }, null]))
    expect((await agents.listConversations()).map(({ id }) => id)).toEqual(['c1'])
  })

  it.each([
    ['a conversation', async (answer: Answer) => (await open(answer)).getConversation('c1')],
    [
      'a new conversation',
      async (answer: Answer) => (await open(answer)).createConversation({ agent_name: 'a' }),
    ],
    ['a sent message', async (answer: Answer) => (await open(answer)).addMessage('c1', { content: 'Hi' })],
  ])('is a ProtocolError when the answer is not %s', async (_, call) => {
    expect(await failure(call(json({ content: 'Hi' })))).toMatchObject({ name: 'ProtocolError' })
  })

  it('has pushed messages with the fields that their type promises', async () => {
    const server = await startRoomsServer()
    const { realtime } = readClient(openClient(server))
    const onMessage = vi.fn()
    const joined = new Promise<void>((resolve) => server.whenJoined('/agent-conversations/c1', resolve))
    realtime.joinConversation('c1', { onMessage })
    await joined
    server.push('/agent-conversations/c1', { id: 'm1', content: 7 })
    await eventually(() => expect(onMessage).toHaveBeenCalled())
    expect(onMessage.mock.calls).toEqual([[{ id: 'm1', role: '', created_date: '', updated_date: '' }]])
  })
})

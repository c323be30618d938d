import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { openSdk } from '../support/openSdk.js'
import { json } from '../support/recordingServer.js'
import { startRoomsServer } from '../support/roomsServer.js'

const message = (id: string, content = id) => ({
  id,
  role: 'assistant',
  created_date: '',
  updated_date: '',
  content,
})

/** Joins a conversation by the SDK, and notes each message of which it is told. */
async function join(id: string) {
  const room = `/agent-conversations/${id}`
  const server = await startRoomsServer()
  server.answer(json({ id, messages: [message('m1')] }))
  const { client } = openSdk(server)
  const told: unknown[] = []
  const onJoin = vi.fn()
  const leave = client.realtime.joinConversation(id, {
    onJoin,
    onMessage: ({ content }) => told.push(content),
  })
  await eventually(() => expect(server.events).toContain(`join ${room}`))
  await eventually(() => expect(server.requests).toHaveLength(1))
  return { server, client, told, onJoin, leave, push: (pushed: unknown) => server.push(room, pushed) }
}

// the SDK keeps what it knows of a conversation for ever: each test has one of its own
describe('a conversation that is joined by an SDK client', () => {
  it('tells of each message that is new to us, once', async () => {
    const { told, push } = await join('c1')
    push(message('m2'))
    push(message('m3'))
    await eventually(() => expect(told).toHaveLength(3))
    expect(told).toEqual(['m1', 'm2', 'm3'])
  })

  it('tells again of a message that has grown, and of no other', async () => {
    const { told, push } = await join('c2')
    push(message('m2', 'He'))
    push(message('m2', 'Hello'))
    await eventually(() => expect(told).toHaveLength(3))
    expect(told).toEqual(['m1', 'He', 'Hello'])
  })

  it('passes over a message that has no id', async () => {
    const { told, push } = await join('c3')
    push({ content: 'nobody' })
    push(message('m2'))
    await eventually(() => expect(told).toContain('m2'))
    expect(told).toEqual(['m1', 'm2'])
  })

  it('is joined at once, as far as can be told', async () => {
    const { client, onJoin } = await join('c4')
    expect([onJoin.mock.calls.length, client.realtime.status.get()]).toEqual([1, undefined])
  })

  it('is left when its listener is', async () => {
    const { server, leave } = await join('c5')
    leave()
    await eventually(() => expect(server.events).toContain('leave /agent-conversations/c5'))
  })

  it('is followed by subscribeToConversation from what is stored on', async () => {
    const { client, push } = await join('c6')
    const updates: string[][] = []
    client.agents.subscribeToConversation('c6', ({ messages }) => updates.push(messages.map(({ id }) => id)))
    await eventually(() => expect(updates).toEqual([['m1']]))
    push(message('m2'))
    await eventually(() => expect(updates.at(-1)).toEqual(['m1', 'm2']))
  })
})

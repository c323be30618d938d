import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client.js'
import type { AgentConversation, AgentMessage } from '../../src/client.js'
import { eventually } from '../support/eventually.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer, type Answer } from '../support/recordingServer.js'
import { startRoomsServer, type RoomsServer } from '../support/roomsServer.js'

const room = '/agent-conversations/c1'
const message = (id: string, content = id) => ({
  id,
  role: 'assistant',
  created_date: '',
  updated_date: '',
  content,
})
const conversation = (...messages: unknown[]) => json({ id: 'c1', agent_name: 'sup', messages })

const textOf = ({ content }: AgentMessage) => (typeof content === 'string' ? content : '')

/** Holds each answer of a server until the test gives it. */
function holdAnswers(server: RoomsServer) {
  const held: ((answer: Answer) => void)[] = []
  server.answer((response, request) => void held.push((answer) => answer(response, request)))
  return held
}

/** Subscribes to a conversation, and notes the contents of its messages at each call. */
async function subscribe(...stored: unknown[]) {
  const server = await startRoomsServer()
  server.answer(conversation(...stored))
  const client = openClient(server)
  const updates: string[] = []
  const stop = client.agents.subscribeToConversation('c1', ({ messages }: AgentConversation) =>
    updates.push(messages.map(textOf).join(' ')),
  )
  const updated = (update: string) => eventually(() => expect(updates.at(-1)).toBe(update))
  return { server, client, updates, stop, updated }
}

describe('subscribeToConversation', () => {
  it('calls back with what is stored first', async () => {
    const { updates, updated } = await subscribe(message('m1'))
    await updated('m1')
    expect(updates).toEqual(['m1'])
  })

  it('calls back with each push: a new message, or one that has grown', async () => {
    const { server, updates, updated } = await subscribe(message('m1'))
    await updated('m1')
    server.push(room, message('m2', 'He'))
    server.push(room, message('m2', 'Hello'))
    await updated('m1 Hello')
    expect(updates).toEqual(['m1', 'm1 He', 'm1 Hello'])
  })

  it('puts what was pushed while it loaded on top of the answer', async () => {
    const server = await startRoomsServer()
    const held = holdAnswers(server)
    const client = openClient(server)
    const onUpdate = vi.fn()
    const witness = vi.fn()
    client.agents.subscribeToConversation('c1', onUpdate)
    client.realtime.joinConversation('c1', { onMessage: witness })
    await eventually(() => expect([held.length, server.events.length]).toEqual([1, 2]))
    server.push(room, message('m2'))
    await eventually(() => expect(witness).toHaveBeenCalled())
    held[0]?.(conversation(message('m1')))
    await eventually(() => expect(onUpdate).toHaveBeenCalled())
    expect(onUpdate.mock.calls).toMatchObject([[{ messages: [{ id: 'm1' }, { id: 'm2' }] }]])
  })

  it('loads again after a reconnect, and so finds what it missed', async () => {
    const { server, updated } = await subscribe(message('m1'))
    await updated('m1')
    server.answer(conversation(message('m1'), message('missed')))
    server.cut()
    await updated('m1 missed')
  })

  it('loads again after a push that it can not read', async () => {
    const { server, updated } = await subscribe(message('m1'))
    await updated('m1')
    server.answer(conversation(message('m1'), message('unread')))
    server.pushRaw({ room, data: '{"_message":{' })
    await updated('m1 unread')
  })

  it('loads once more for many pushes that it can not read while it loads', async () => {
    const server = await startRoomsServer()
    const held = holdAnswers(server)
    const client = openClient(server)
    const witness = vi.fn()
    client.agents.subscribeToConversation('c1')
    client.realtime.joinConversation('c1', { onMessage: witness })
    await eventually(() => expect([held.length, server.events.length]).toEqual([1, 2]))
    for (let count = 0; count < 20; count++) server.pushRaw({ room, data: '{' })
    server.push(room, message('m1'))
    await eventually(() => expect(witness).toHaveBeenCalled())
    expect(held).toHaveLength(1)
    held[0]?.(conversation())
    await eventually(() => expect(held).toHaveLength(2))
  })

  it('tries a load that failed again at the next push', async () => {
    const server = await startRoomsServer()
    server.answer(json({ detail: 'D' }, 500))
    const onError = vi.fn()
    const onUpdate = vi.fn()
    openClient(server, { options: { onError } }).agents.subscribeToConversation('c1', onUpdate)
    await eventually(() => expect([onError.mock.calls.length, server.events.length]).toEqual([1, 2]))
    server.answer(conversation(message('m1')))
    server.push(room, message('m2'))
    await eventually(() => expect(onUpdate).toHaveBeenCalled())
    expect(onUpdate.mock.calls[0]?.[0]).toMatchObject({ messages: [{ id: 'm1' }, { id: 'm2' }] })
  })

  it('calls back with what is stored where no socket can be had', async () => {
    const server = await startRecordingServer(conversation(message('m1')))
    const onUpdate = vi.fn()
    openClient(server).agents.subscribeToConversation('c1', onUpdate)
    await eventually(() => expect(onUpdate).toHaveBeenCalledTimes(1))
  })

  it('calls back no more once it was ended, be it during the load', async () => {
    const { server, updates, stop, client } = await subscribe(message('m1'))
    stop()
    const other = vi.fn()
    client.agents.subscribeToConversation('c1', other)
    await eventually(() => expect(other).toHaveBeenCalled())
    server.push(room, message('m2'))
    await eventually(() => expect(other).toHaveBeenCalledTimes(2))
    expect(updates).toEqual([])
  })

  it('works without a callback', () => {
    const client = createClient({ appId: 'app-1', serverUrl: 'http://127.0.0.1:1' })
    expect(client.agents.subscribeToConversation('c1')).toBeTypeOf('function')
    client.cleanup()
  })

  it('goes on after cleanup, when it is called again', async () => {
    const { server, client, updated } = await subscribe(message('m1'))
    await updated('m1')
    client.cleanup()
    const onUpdate = vi.fn()
    client.agents.subscribeToConversation('c1', onUpdate)
    await eventually(() => expect(onUpdate).toHaveBeenCalledTimes(1))
    server.push(room, message('m2'))
    await eventually(() => expect(onUpdate).toHaveBeenCalledTimes(2))
  })
})

import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/client.js'
import type { AgentConversation } from '../../src/client.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'
import { startRoomsServer } from '../support/roomsServer.js'

const room = '/agent-conversations/c1'
const message = (id: string, content = id) => ({
  id,
  role: 'assistant',
  created_date: '',
  updated_date: '',
  content,
})
const conversation = (...messages: unknown[]) => json({ id: 'c1', agent_name: 'sup', messages })

/** Subscribes to a conversation, and notes the contents of its messages at each call. */
async function subscribe(...stored: unknown[]) {
  const server = await startRoomsServer()
  server.answer(conversation(...stored))
  const client = openClient(server)
  const updates: string[] = []
  const stop = client.agents.subscribeToConversation('c1', ({ messages }: AgentConversation) =>
    updates.push(messages.map(({ content }) => String(content)).join(' ')),
  )
  const updated = (update: string) => vi.waitFor(() => expect(updates.at(-1)).toBe(update))
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
    const { server, updates, updated } = await subscribe()
    server.answer((response, request) => {
      server.push(room, message('m2'))
      // the push was sent before the answer, over another connection: the round trip makes it arrive before, too
      const [socket] = server.sockets()
      socket?.emit('barrier')
      setImmediate(() => conversation(message('m1'))(response, request))
    })
    await updated('m1 m2')
    expect(updates.at(-1)).toBe('m1 m2')
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

  it('loads once for many pushes that it can not read at once', async () => {
    const { server, updates, updated } = await subscribe(message('m1'))
    await updated('m1')
    for (let count = 0; count < 20; count++) server.pushRaw({ room, data: '{' })
    server.push(room, message('last'))
    await vi.waitFor(() => expect(updates.some((update) => update.endsWith('last'))).toBe(true))
    expect(server.requests.length).toBeLessThan(5)
  })

  it('tries a load that failed again at the next push', async () => {
    const server = await startRoomsServer()
    server.answer(json({ detail: 'D' }, 500))
    const client = openClient(server)
    const onUpdate = vi.fn()
    client.agents.subscribeToConversation('c1', onUpdate)
    await vi.waitFor(() =>
      expect([server.requests.length, server.events]).toEqual([1, ['connect', `join ${room}`]]),
    )
    server.answer(conversation(message('m1')))
    await vi.waitFor(() => {
      server.push(room, message('m2'))
      expect(onUpdate).toHaveBeenCalled()
    })
    expect(onUpdate.mock.calls[0]?.[0]).toMatchObject({ messages: [{ id: 'm1' }, { id: 'm2' }] })
  })

  it('calls back with what is stored where no socket can be had', async () => {
    const server = await startRecordingServer(conversation(message('m1')))
    const onUpdate = vi.fn()
    openClient(server).agents.subscribeToConversation('c1', onUpdate)
    await vi.waitFor(() => expect(onUpdate).toHaveBeenCalledTimes(1), { timeout: 5_000 })
  })

  it('calls back no more once it was ended, be it during the load', async () => {
    const { server, updates, stop, client } = await subscribe(message('m1'))
    stop()
    const other = vi.fn()
    client.agents.subscribeToConversation('c1', other)
    await vi.waitFor(() => expect(other).toHaveBeenCalled())
    server.push(room, message('m2'))
    await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2))
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
    await vi.waitFor(() => expect(onUpdate).toHaveBeenCalledTimes(1))
    server.push(room, message('m2'))
    await vi.waitFor(() => expect(onUpdate).toHaveBeenCalledTimes(2))
  })
})

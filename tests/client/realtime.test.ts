import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { openClient } from '../support/openClient.js'
import { startRoomsServer } from '../support/roomsServer.js'

const room = '/agent-conversations/c1'

function listener() {
  return {
    onMessage: vi.fn(),
    onMalformed: vi.fn(),
    onJoin: vi.fn(),
    onAcknowledged: vi.fn(),
    onRefused: vi.fn(),
  }
}

/** Joins a conversation of a server that answers a join so. */
async function join(answer?: unknown) {
  const server = await startRoomsServer()
  server.acknowledge(() => answer)
  const client = openClient(server)
  const told = listener()
  const leave = client.realtime.joinConversation('c1', told)
  await eventually(() => expect(server.events).toContain(`join ${room}`))
  return { server, client, told, leave }
}

describe('joinConversation', () => {
  it('joins the room of the conversation', async () => {
    const { server, told } = await join()
    expect([server.events, told.onJoin.mock.calls.length]).toEqual([['connect', `join ${room}`], 1])
  })

  it('tells of a message that was pushed', async () => {
    const { server, told } = await join()
    server.push(room, { id: 'm1', content: 'Hi' })
    await eventually(() =>
      expect(told.onMessage).toHaveBeenCalledWith(expect.objectContaining({ content: 'Hi' })),
    )
  })

  it('tells of a push that can not be read', async () => {
    const { server, told } = await join()
    server.push(room, null)
    await eventually(() => expect(told.onMalformed).toHaveBeenCalledWith('its message has no id'))
    expect(told.onMessage).not.toHaveBeenCalled()
  })

  it('tells nothing of a push that is of another kind', async () => {
    const { server, told } = await join()
    server.pushRaw({ room, data: '{"type":"update"}' })
    server.push(room, { id: 'm1' })
    await eventually(() => expect(told.onMessage).toHaveBeenCalledTimes(1))
    expect(told.onMalformed).not.toHaveBeenCalled()
  })

  it('tells that the server acknowledged the join', async () => {
    const { told } = await join({ ok: true })
    await eventually(() => expect(told.onAcknowledged).toHaveBeenCalledTimes(1))
    expect(told.onRefused).not.toHaveBeenCalled()
  })

  it('tells why the server refused the join', async () => {
    const { told } = await join({ error: 'Access denied' })
    await eventually(() => expect(told.onRefused).toHaveBeenCalledWith('Access denied'))
    expect(told.onAcknowledged).not.toHaveBeenCalled()
  })

  it('tells that the room was joined again after a reconnect', async () => {
    const { server, told } = await join()
    server.kick()
    await eventually(() => expect(told.onJoin).toHaveBeenCalledTimes(2))
  })

  it('opens the socket again after cleanup', async () => {
    const { server, client, leave } = await join()
    leave()
    client.cleanup()
    await eventually(() => expect(server.sockets()).toEqual([]))
    client.realtime.joinConversation('c2', listener())
    await eventually(() => expect(server.events).toContain('join /agent-conversations/c2'))
    expect(server.events.filter((event) => event === `join ${room}`)).toHaveLength(1)
  })
})

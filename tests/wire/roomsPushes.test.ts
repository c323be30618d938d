import { describe, expect, it, vi } from 'vitest'
import { openRooms } from '../support/openRooms.js'
import { startRoomsServer } from '../support/roomsServer.js'

const room = '/agent-conversations/c1'
const data = (message: unknown) => JSON.stringify({ _message: message })

/** Pushes a payload to a member of the room, and gives what it and the log were told. */
async function push(payload: unknown) {
  const server = await startRoomsServer()
  const { rooms, settle, warnings } = openRooms(server)
  const onPush = vi.fn()
  rooms.join(room, { onPush })
  await settle()
  server.pushRaw(payload)
  server.push(room, { id: 'after' })
  await settle()
  return { told: onPush.mock.calls.map(([told]) => told as unknown), warnings }
}

const after = expect.objectContaining({ type: 'message', message: expect.objectContaining({ id: 'after' }) })

describe('a push', () => {
  it('is told with its message', async () => {
    const { told } = await push({ room, data: data({ id: 'm1', content: 'Hi' }) })
    expect(told).toEqual([
      { type: 'message', room, message: expect.objectContaining({ id: 'm1', content: 'Hi' }) },
      after,
    ])
  })

  it.each([
    ['JSON that was cut', { room, data: '{"_message":{' }],
    ['a null message', { room, data: data(null) }],
    ['a list for a message', { room, data: data([]) }],
    ['a message without an id', { room, data: data({ content: 'Hi' }) }],
    ['no data', { room }],
    ['no room', { data: data({ id: 'm1' }) }],
    ['nothing at all', null],
  ])('is told as malformed when it has %s, warned of once, and breaks nothing', async (_, payload) => {
    const { told, warnings } = await push(payload)
    expect([told, warnings.length]).toEqual([[expect.objectContaining({ type: 'malformed' }), after], 1])
  })

  it('is told to nobody when its room was not joined', async () => {
    const { told, warnings } = await push({ room: 'another', data: data({ id: 'm1' }) })
    expect([told, warnings]).toEqual([[after], []])
  })

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('reaches a room named %s', async (name) => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const onPush = vi.fn()
    rooms.join(name, { onPush })
    await settle()
    server.push(name, { id: 'm1' })
    await settle()
    expect(onPush).toHaveBeenCalledTimes(1)
  })

  it.each(['__proto__', 'constructor'])(
    'to a room named %s that nobody joined breaks nothing',
    async (name) => {
      expect((await push({ room: name, data: data({ id: 'm1' }) })).told).toEqual([after])
    },
  )
})

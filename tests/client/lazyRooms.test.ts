import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { systemClock } from '../../src/wire/clock.js'
import { createIdentity } from '../../src/wire/identity.js'
import { createLazyRooms } from '../../src/client/lazyRooms.js'
import { eventually } from '../support/eventually.js'
import { mapStorage } from '../support/mapStorage.js'
import { startRoomsServer, type RoomsServer } from '../support/roomsServer.js'
import { history, until } from '../support/watch.js'

const listener = () => ({ onPush: vi.fn(), onJoin: vi.fn() })

/** Rooms whose code is not loaded yet, of a server with a socket. */
async function open() {
  const server = await startRoomsServer()
  const identity = createIdentity('old', mapStorage())
  const clock = { ...systemClock, random: () => 0 }
  const logger = { warn() {} }
  const rooms = createLazyRooms({ appId: 'app-1', serverUrl: server.url, identity, clock, logger })
  onTestFinished(rooms.close)
  return { server, rooms, identity, joins: (room: string) => countOf(server, `join ${room}`) }
}

const countOf = ({ events }: RoomsServer, event: string) => events.filter((each) => each === event).length

describe('rooms whose code is loaded when the first is joined', () => {
  it('open no socket before', async () => {
    const { server, rooms } = await open()
    rooms.close()
    expect([rooms.status.get(), server.handshakes]).toEqual([{ state: 'idle' }, []])
  })

  it('join once the code is there, and tell what is pushed', async () => {
    const { server, rooms, joins } = await open()
    const member = listener()
    rooms.join('a', member)
    await eventually(() => expect(joins('a')).toBe(1))
    server.push('a', { id: 'm1' })
    await eventually(() => expect(member.onPush).toHaveBeenCalledTimes(1))
    expect(member.onJoin).toHaveBeenCalledTimes(1)
  })

  it('are all joined when several are asked for while the code loads', async () => {
    const { server, rooms, joins } = await open()
    const members = ['a', 'a', 'b'].map((room) => {
      const member = listener()
      rooms.join(room, member)
      return member
    })
    await eventually(() => expect([joins('a'), joins('b')]).toEqual([1, 1]))
    server.push('a', { id: 'm1' })
    server.push('b', { id: 'm2' })
    await eventually(() => expect(members.map(({ onPush }) => onPush.mock.calls.length)).toEqual([1, 1, 1]))
    expect(countOf(server, 'connect')).toBe(1)
  })

  it('do not join what was left before the code was there', async () => {
    const { server, rooms, joins } = await open()
    const gone = listener()
    rooms.join('a', gone)()
    rooms.join('b', listener())
    await eventually(() => expect(joins('b')).toBe(1))
    expect([joins('a'), gone.onJoin.mock.calls.length]).toEqual([0, 0])
    expect(server.events).not.toContain('leave a')
  })

  it('open no socket for a room that was left before the code was there', async () => {
    const { server, rooms } = await open()
    rooms.join('a', listener())()
    // the code is there when another's join is told
    const other = await open()
    other.rooms.join('b', listener())
    await eventually(() => expect(other.joins('b')).toBe(1))
    expect([server.handshakes, rooms.status.get()]).toEqual([[], { state: 'idle' }])
  })

  it('join once when a component mounts, unmounts and mounts again, as under StrictMode', async () => {
    const { server, rooms, joins } = await open()
    const [first, second] = [listener(), listener()]
    rooms.join('a', first)()
    const leave = rooms.join('a', second)
    await eventually(() => expect(joins('a')).toBe(1))
    server.push('a', { id: 'm1' })
    await eventually(() => expect(second.onPush).toHaveBeenCalledTimes(1))
    expect(first.onPush).not.toHaveBeenCalled()
    leave()
    await until(rooms.status, ({ state }) => state === 'idle')
    await eventually(() => expect(server.sockets()).toEqual([]))
  })

  it('count members one by one, also those who leave twice', async () => {
    const { server, rooms, joins } = await open()
    const stays = listener()
    rooms.join('a', stays)
    const leave = rooms.join('a', listener())
    leave()
    leave()
    await eventually(() => expect(joins('a')).toBe(1))
    server.push('a', { id: 'm1' })
    await eventually(() => expect(stays.onPush).toHaveBeenCalledTimes(1))
  })

  it('tell where the socket stands in the store that was there before', async () => {
    const { rooms } = await open()
    const seen = history(rooms.status)
    rooms.join('a', listener())
    await until(rooms.status, ({ state }) => state === 'connected')
    expect(seen.map(({ state }) => state)).toEqual(['idle', 'connecting', 'connected'])
  })

  it('take a token that was changed while the code loaded', async () => {
    const { server, rooms, identity, joins } = await open()
    rooms.join('a', listener())
    identity.setToken('new')
    await eventually(() => expect(joins('a')).toBe(1))
    expect(server.handshakes.map(({ token }) => token)).toEqual(['new'])
  })
})

describe('rooms that were closed', () => {
  it('open no socket when the code comes after that', async () => {
    const { server, rooms } = await open()
    rooms.join('a', listener())
    rooms.close()
    const other = await open()
    other.rooms.join('b', listener())
    await eventually(() => expect(other.joins('b')).toBe(1))
    expect(rooms.status.get()).toEqual({ state: 'idle' })
    await eventually(() => expect(server.sockets()).toEqual([]))
    expect(countOf(server, 'join a')).toBe(0)
  })

  it('open another socket for the next who joins, and for those who are still there', async () => {
    const { server, rooms, joins } = await open()
    const stays = listener()
    rooms.join('a', stays)
    await eventually(() => expect(joins('a')).toBe(1))
    rooms.close()
    await eventually(() => expect(server.events).toContain('disconnect'))
    rooms.join('b', listener())
    await eventually(() => expect([joins('a'), joins('b')]).toEqual([2, 1]))
    server.push('a', { id: 'm1' })
    await eventually(() => expect(stays.onPush).toHaveBeenCalledTimes(1))
  })

  it('open again at once when they are joined before the code is there: close, then join', async () => {
    const { rooms, joins } = await open()
    rooms.join('a', listener())()
    rooms.close()
    rooms.join('a', listener())
    await eventually(() => expect(joins('a')).toBe(1))
  })

  it('can be left, and closed again', async () => {
    const { server, rooms, joins } = await open()
    const leave = rooms.join('a', listener())
    await eventually(() => expect(joins('a')).toBe(1))
    rooms.close()
    leave()
    rooms.close()
    await eventually(() => expect(server.sockets()).toEqual([]))
    expect([rooms.status.get(), joins('a')]).toEqual([{ state: 'idle' }, 1])
  })
})

import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { openRooms } from '../support/openRooms.js'
import { mapStorage } from '../support/mapStorage.js'
import { startRoomsServer } from '../support/roomsServer.js'
import { history, until } from '../support/watch.js'

const quiet = { onPush() {} }
const handshake = { app_id: 'app-1', EIO: '4', transport: 'websocket' }

describe('the handshake', () => {
  it('waits for the first room', async () => {
    const server = await startRoomsServer()
    expect([openRooms(server).rooms.status.get(), server.handshakes]).toEqual([{ state: 'idle' }, []])
  })

  it('names the app and the token of a user', async () => {
    const server = await startRoomsServer()
    const { rooms, connected } = openRooms(server, { token: 'secret' })
    rooms.join('a', quiet)
    await connected()
    expect(server.handshakes).toEqual([{ ...handshake, token: 'secret' }])
  })

  it('names a visitor, and no token at all', async () => {
    const server = await startRoomsServer()
    const storage = mapStorage({ base44_analytics_session_id: 'visitor-1' })
    const { rooms, connected } = openRooms(server, { storage })
    rooms.join('a', quiet)
    await connected()
    expect(server.handshakes).toEqual([{ ...handshake, anonymous_id: 'visitor-1' }])
  })

  it('is made once for all rooms', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    rooms.join('a', quiet)
    rooms.join('b', quiet)
    await settle()
    expect(server.handshakes).toHaveLength(1)
  })
})

describe('a change of the token', () => {
  it('makes a new handshake with the new token, and joins again', async () => {
    const server = await startRoomsServer()
    const { rooms, identity, settle } = openRooms(server, { token: 'old' })
    rooms.join('a', quiet)
    await settle()
    identity.setToken('new')
    await settle()
    expect(server.handshakes.map((query) => query['token'])).toEqual(['old', 'new'])
    expect(server.events.filter((event) => event === 'join a')).toHaveLength(2)
  })

  it('hangs up the socket of the old one', async () => {
    const server = await startRoomsServer()
    const { rooms, identity, settle } = openRooms(server, { token: 'old' })
    rooms.join('a', quiet)
    await settle()
    identity.setToken('new')
    await settle()
    await eventually(() => expect(server.sockets()).toHaveLength(1))
  })

  it('asks as a visitor after signing out', async () => {
    const server = await startRoomsServer()
    const { rooms, identity, settle } = openRooms(server, { token: 'old' })
    rooms.join('a', quiet)
    await settle()
    identity.setToken(undefined)
    await settle()
    expect(server.handshakes.at(-1)).toEqual({ ...handshake, anonymous_id: identity.anonymousId() })
  })

  it('opens nothing while no room is joined', async () => {
    const server = await startRoomsServer()
    const { rooms, identity, connected } = openRooms(server, { token: 'old' })
    identity.setToken('new')
    rooms.join('a', quiet)
    await connected()
    expect(server.handshakes.map((query) => query['token'])).toEqual(['new'])
  })

  it('before the socket is there leads to one socket, with the new token', async () => {
    const server = await startRoomsServer()
    const { rooms, identity, settle } = openRooms(server, { token: 'old' })
    rooms.join('a', quiet)
    identity.setToken('new')
    await settle()
    await eventually(() =>
      expect(server.sockets().map(({ handshake }) => handshake.query['token'])).toEqual(['new']),
    )
    expect(server.events.filter((event) => event === 'join a')).toHaveLength(1)
  })
})

describe('the status', () => {
  it('goes from idle over connecting to connected', async () => {
    const server = await startRoomsServer()
    const { rooms, connected } = openRooms(server)
    const seen = history(rooms.status)
    rooms.join('a', quiet)
    await connected()
    expect(seen.map(({ state }) => state)).toEqual(['idle', 'connecting', 'connected'])
  })

  it('is idle again, and the socket gone, after the last room was left', async () => {
    const server = await startRoomsServer()
    const { rooms, connected } = openRooms(server)
    const leave = rooms.join('a', quiet)
    await connected()
    leave()
    await until(rooms.status, ({ state }) => state === 'idle')
    await eventually(() => expect(server.sockets()).toEqual([]))
  })

  it('counts the tries that fail', async () => {
    const server = await startRoomsServer()
    server.refuse('not yet')
    const { rooms, connected } = openRooms(server)
    const seen = history(rooms.status)
    rooms.join('a', quiet)
    await until(rooms.status, (status) => status.state === 'connecting' && status.attempt === 1)
    server.refuse(undefined)
    await connected()
    expect(seen).toMatchObject([
      { state: 'idle' },
      { state: 'connecting', attempt: 0 },
      { state: 'connecting', attempt: 1 },
      { state: 'connected' },
    ])
  })

  it('is reconnecting while the connection is broken', async () => {
    const server = await startRoomsServer()
    const { rooms, connected } = openRooms(server)
    const seen = history(rooms.status)
    rooms.join('a', quiet)
    await connected()
    server.cut()
    await until(rooms.status, ({ state }) => state === 'reconnecting')
    await connected()
    expect(seen.map(({ state }) => state)).toEqual([
      'idle',
      'connecting',
      'connected',
      'reconnecting',
      'connected',
    ])
  })
})

describe('after the connection broke', () => {
  it.each(['cut', 'kick'] as const)('(%s) each room is joined once more, and pushed to', async (how) => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const onPush = vi.fn()
    const onJoin = vi.fn()
    rooms.join('a', { onPush, onJoin })
    rooms.join('b', quiet)
    await settle()
    server.events.length = 0
    server[how]()
    await until(rooms.status, ({ state }) => state === 'reconnecting')
    await settle()
    server.push('a', { id: 'm1' })
    await settle()
    expect(server.events.filter((event) => /^join [ab]$/.test(event))).toEqual(['join a', 'join b'])
    expect([onPush.mock.calls.length, onJoin.mock.calls.length]).toEqual([1, 2])
  })

  it('a room that was left meanwhile is not joined', async () => {
    const server = await startRoomsServer()
    const { rooms, settle } = openRooms(server)
    const leave = rooms.join('a', quiet)
    await settle()
    server.events.length = 0
    leave()
    server.kick()
    await until(rooms.status, ({ state }) => state === 'reconnecting')
    await settle()
    expect(server.events).not.toContain('join a')
  })
})

describe('two clients on a page', () => {
  it('have a socket each, and hear nothing of each other', async () => {
    const server = await startRoomsServer()
    const [a, b] = [openRooms(server, { token: 'a' }), openRooms(server, { token: 'b' })]
    const onPush = vi.fn()
    a.rooms.join('a', { onPush })
    b.rooms.join('b', quiet)
    await a.settle()
    await b.connected()
    b.rooms.close()
    server.push('a', { id: 'm1' })
    await a.settle()
    expect([onPush.mock.calls.length, server.handshakes.map((query) => query['token']).sort()]).toEqual([
      1,
      ['a', 'b'],
    ])
  })
})

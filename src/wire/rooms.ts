import type { Logger } from './logger.js'
import { decodePush, type Push } from './protocol.js'
import { createSocketLink } from './socketLink.js'
import type { SocketConfig } from './socketSession.js'
import type { SocketStatus } from './socketStatus.js'
import type { ReadonlyStore, Store } from './store.js'

/** What a member of a room is told. */
export interface RoomListener {
  onPush: (push: Push) => void
  /** The server was asked to join the room over a new connection: what was pushed before is missed. */
  onJoin?: (() => void) | undefined
  /** The server has answered: with the reason why it refuses, or with none. Not every server answers. */
  onAnswer?: ((refused: string | undefined) => void) | undefined
}

/** The rooms of one client, over one socket that lives while any room has a member. */
export interface Rooms {
  status: ReadonlyStore<SocketStatus>
  /** Joins a room, or shares it when it is joined; returns what leaves it. */
  join: (room: string, listener: RoomListener) => () => void
  /** Drops the socket for good; a later `join` opens a new one. */
  close: () => void
}

/** What rooms are made of. */
export interface RoomsConfig extends SocketConfig {
  logger: Logger
}

interface Room {
  listeners: Set<RoomListener>
  /** The server has been asked over the connection that is up now. */
  joined: boolean
  /** What it answered. */
  answer: { refused: string | undefined } | undefined
  leaving: ReturnType<typeof setTimeout> | undefined
}

/** A component that unmounts and mounts again within this time keeps its room: no leave, no join, no missed push. */
const LEAVE_GRACE_MS = 250

/** Joins and leaves rooms, by count of their members, and joins all of them again on each connection. */
export function createRooms(config: RoomsConfig, status: Store<SocketStatus>): Rooms {
  // a Map: a room named `__proto__` is a room like any other
  const rooms = new Map<string, Room>()
  const { logger } = config
  const warned = new Set<string>() // one warning of a kind: a broken server sends hundreds a second
  const link = createSocketLink(
    config,
    {
      // a member may have joined another room when it was told of the connection
      onConnect: () => rooms.forEach((room, name) => room.joined || announce(name, room)),
      onDown: () => rooms.forEach(forget),
      onUpdate: (payload) => deliver(decodePush(payload)),
    },
    status,
  )

  function announce(name: string, room: Room): void {
    room.joined = true
    // Servers that don't acknowledge ignore the callback; one that refuses says so in it. socket.io keeps it as long as
    // there is no answer, so it must not hold the room.
    link.emit('join', name, (answer: unknown) => {
      const joined = rooms.get(name)
      if (!joined?.joined) return
      joined.answer = { refused: refusal(answer) }
      tell(joined.listeners, (listener) => listener.onAnswer?.(refusal(answer)))
    })
    tell(room.listeners, (listener) => listener.onJoin?.())
  }

  /** One member's mistake reaches neither the others nor the socket. */
  function tell(members: Iterable<RoomListener>, what: (listener: RoomListener) => void): void {
    for (const member of [...members]) {
      try {
        what(member)
      } catch (error) {
        logger.warn('A callback threw', error)
      }
    }
  }

  function deliver(push: Push): void {
    if (push.type === 'malformed' && warned.size < warned.add(push.reason).size)
      logger.warn(`Push left out: ${push.reason}`, { room: push.room })
    const targets = push.room === undefined ? [...rooms.values()] : [rooms.get(push.room)]
    for (const room of targets) if (room) tell(room.listeners, (listener) => listener.onPush(push))
  }

  function leave(name: string, room: Room): void {
    rooms.delete(name)
    if (room.joined) link.emit('leave', name)
    if (rooms.size === 0) link.close()
  }

  return {
    status,
    join(name, listener) {
      const room = rooms.get(name) ?? openRoom()
      const member: RoomListener = { ...listener }
      clearTimeout(room.leaving)
      room.listeners.add(member)
      rooms.set(name, room)
      if (room.joined) tell([member], () => member.onJoin?.())
      else if (link.open()) announce(name, room)
      const { answer } = room
      if (answer) tell([member], () => member.onAnswer?.(answer.refused))
      return () => {
        if (!room.listeners.delete(member) || room.listeners.size > 0) return
        room.leaving = setTimeout(() => leave(name, room), LEAVE_GRACE_MS)
      }
    },
    close() {
      for (const room of rooms.values()) {
        clearTimeout(room.leaving)
        forget(room)
      }
      for (const [name, room] of rooms) if (room.listeners.size === 0) rooms.delete(name)
      link.close()
    },
  }
}

function openRoom(): Room {
  return { listeners: new Set(), joined: false, answer: undefined, leaving: undefined }
}

/** A connection that has gone takes what was said over it along. */
function forget(room: Room): void {
  room.joined = false
  room.answer = undefined
}

/** Reads a join's acknowledgement: `{error: "…"}` is a refusal, anything else is none. */
function refusal(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return undefined
  return typeof answer.error === 'string' ? answer.error : 'the server refused'
}

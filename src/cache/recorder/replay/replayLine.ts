import type { Connect, RealtimeSocket } from '../../../wire/socketTypes.js'
import type { SocketStatus } from '../../../wire/socketStatus.js'

/** The connection of a replay: it comes, goes and brings what the recording says. */
export interface ReplayLine {
  connect: Connect
  isUp: () => boolean
  /** True while a client is connected. */
  isUsed: () => boolean
  isJoined: (conversationId: string) => boolean
  setUp: () => void
  /** Does what was seen of the socket's status. */
  follow: (status: SocketStatus | null) => void
  /** Answers the joins of a room, until the connection goes. */
  acknowledge: (conversationId: string, answer: { ok: true } | { error: string }) => void
  push: (conversationId: string, data: string) => void
}

type Listener = (...args: unknown[]) => void

/** One client's end of the line. */
interface End {
  listeners: { event: string; listener: Listener }[]
  /** Who waits for an answer, by the rooms that were joined. */
  rooms: Map<string, Listener | undefined>
}

const roomOf = (conversationId: string) => `/agent-conversations/${conversationId}`

/** Makes a line that is down. @param onChange told when a client connects or joins a room */
export function createReplayLine(onChange: () => void): ReplayLine {
  const ends = new Set<End>()
  const answers = new Map<string, unknown>()
  let isUp = false
  let failures = 0

  const tell = (event: string, ...args: unknown[]) => {
    for (const { listeners } of [...ends]) {
      for (const { listener } of listeners.filter((known) => known.event === event)) listener(...args)
    }
  }
  const answer = (end: End, room: string) => {
    const waiting = end.rooms.get(room)
    if (waiting === undefined || !answers.has(room)) return
    end.rooms.set(room, undefined)
    waiting(answers.get(room))
  }
  const setUp = () => {
    if (isUp) return
    isUp = true
    failures = 0
    tell('connect')
    onChange()
  }
  const setDown = () => {
    if (!isUp) return
    isUp = false
    answers.clear()
    for (const { rooms } of ends) rooms.clear()
    tell('disconnect', 'transport close')
  }
  const connect = (): RealtimeSocket => {
    const end: End = { listeners: [], rooms: new Map() }
    ends.add(end)
    return {
      get connected() {
        return isUp && ends.has(end)
      },
      on: (event, listener) => end.listeners.push({ event, listener }),
      emit(event, name, acknowledge) {
        const room = String(name)
        if (event === 'leave') end.rooms.delete(room)
        if (event !== 'join') return
        // socket.io takes a listener there; who joins hears nothing before the call is over
        end.rooms.set(room, isListener(acknowledge) ? acknowledge : undefined)
        queueMicrotask(() => answer(end, room))
        onChange()
      },
      connect: () => undefined,
      disconnect() {
        ends.delete(end)
      },
    }
  }
  return {
    connect,
    isUp: () => isUp,
    isUsed: () => isUp && ends.size > 0,
    isJoined: (id) => [...ends].some(({ rooms }) => rooms.has(roomOf(id))),
    setUp,
    follow(status) {
      if (status === null || status.state === 'connected') {
        setUp()
        return
      }
      // the app had closed its socket: here it may be in use
      if (status.state === 'idle') return
      setDown()
      if (status.attempt > failures) tell('connect_error', new Error('The recorded connection failed'))
      failures = status.attempt
    },
    acknowledge(id, said) {
      answers.set(roomOf(id), said)
      for (const end of ends) answer(end, roomOf(id))
    },
    push: (id, data) => tell('update_model', { room: roomOf(id), data }),
  }
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function'
}

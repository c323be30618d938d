import { Server, type Socket } from 'socket.io'
import { onTestFinished } from 'vitest'
import { startRecordingServer, type RecordingServer } from './recordingServer.js'

/** What a `join` is answered with; `undefined` answers nothing. */
type Acknowledge = (room: string) => unknown

export interface RoomsServer extends RecordingServer {
  /** Every handshake's query, in order. */
  handshakes: Record<string, unknown>[]
  /** `join x`, `leave x`, `connect` and `disconnect`, in order, from all sockets. */
  events: string[]
  sockets: () => Socket[]
  push: (room: string, message: unknown) => void
  /** Pushes a payload as it is. */
  pushRaw: (payload: unknown) => void
  acknowledge: (answer: Acknowledge) => void
  /** Calls back once, when a room is joined. */
  whenJoined: (room: string, callback: () => void) => void
  /** Breaks every connection, as a network does. */
  cut: () => void
  /** Hangs up on every socket, as a server does that is going down. */
  kick: () => void
  /** Refuses handshakes with this reason, or lets them in again. */
  refuse: (reason: string | undefined) => void
}

/** Starts a server that records requests and has the platform's socket beside them, over these transports; both go with the test. */
export async function startRoomsServer(
  transports: ('polling' | 'websocket')[] = ['polling', 'websocket'],
): Promise<RoomsServer> {
  const server = await startRecordingServer()
  const io = new Server(server.http, { path: '/ws-user-apps/socket.io/', serveClient: false, transports })
  const handshakes: Record<string, unknown>[] = []
  const events: string[] = []
  const joined = new Map<string, () => void>()
  let acknowledge: Acknowledge = () => undefined
  let refusal: string | undefined

  io.use((socket, next) => {
    handshakes.push(socket.handshake.query)
    next(refusal === undefined ? undefined : new Error(refusal))
  })
  io.on('connection', (socket) => {
    events.push('connect')
    socket.on('join', (room: string, done?: (answer: unknown) => void) => {
      events.push(`join ${room}`)
      void socket.join(room)
      const answer = acknowledge(room)
      if (answer !== undefined) done?.(answer)
      joined.get(room)?.()
      joined.delete(room)
    })
    socket.on('leave', (room: string) => {
      events.push(`leave ${room}`)
      void socket.leave(room)
    })
    socket.on('disconnect', () => events.push('disconnect'))
  })
  onTestFinished(() => void io.close())

  return {
    ...server,
    handshakes,
    events,
    sockets: () => [...io.sockets.sockets.values()],
    push: (room, message) =>
      io.to(room).emit('update_model', { room, data: JSON.stringify({ _message: message }) }),
    pushRaw: (payload) => io.emit('update_model', payload),
    acknowledge: (answer) => void (acknowledge = answer),
    whenJoined: (room, callback) => void joined.set(room, callback),
    cut: () => io.sockets.sockets.forEach((socket) => socket.conn.close()),
    kick: () => io.disconnectSockets(),
    refuse: (reason) => void (refusal = reason),
  }
}

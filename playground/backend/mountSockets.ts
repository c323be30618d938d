import type { Server as HttpServer } from 'node:http'
import { Server, type ServerOptions, type Socket } from 'socket.io'
import type { Identity } from '../../src/testing/server/identity/identityTypes.js'
import { asCallback } from '../../src/testing/server/asCallback.js'
import { SocketSession } from '../../src/testing/server/SocketSession.js'
import { socketCredentials } from '../../src/testing/server/socketCredentials.js'
import type { LocalServer } from '../../src/testing/server/serverTypes.js'
import type { HostRules } from './hostRules.js'

type Pings = Partial<Pick<ServerOptions, 'pingInterval' | 'pingTimeout'>>

/** Opens the realtime endpoint on an HTTP server. The handshake is authorised, and so is each room. */
export function mountSockets(
  http: HttpServer,
  server: LocalServer,
  rules: HostRules,
  { adapter, ...pings }: Pings & { adapter?: ServerOptions['adapter'] | undefined },
): Server {
  const io = new Server(http, {
    ...pings,
    ...(adapter ? { adapter } : {}),
    path: '/ws-user-apps/socket.io/',
    serveClient: false,
    maxHttpBufferSize: 1_000_000,
    cors: { origin: (origin, answer) => answer(null, rules.allowsOrigin(origin) && origin) },
    // CORS doesn't hold for WebSockets: without this, any page could open one in its visitor's name.
    allowRequest: (request, answer) =>
      answer(null, rules.allowsHost(request.headers.host) && rules.allowsOrigin(request.headers.origin)),
  })
  const identities = new WeakMap<Socket, Identity>()
  io.use((socket, next) => {
    server.identify(socketCredentials(socket.handshake.query)).then(
      (identity) => {
        identities.set(socket, identity)
        next()
      },
      (error: unknown) => next(new Error(error instanceof Error ? error.message : 'Not authorised')),
    )
  })
  io.on('connection', (socket) => serveRooms(socket, server, identities.get(socket) ?? { kind: 'nobody' }))
  return io
}

function serveRooms(socket: Socket, server: LocalServer, identity: Identity): void {
  const session = new SocketSession(server, identity, String(socket.handshake.query['app_id'] ?? ''), socket)
  socket.on('join', async (room: unknown, acknowledge?: unknown) => {
    const answer = await session.join(String(room))
    session.answer(answer, String(room), asCallback(acknowledge), (event, data) => socket.emit(event, data))
  })
  socket.on('leave', (room: unknown) => session.leave(String(room)))
}

import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { eventually } from '../../support/eventually.js'
import type { SentRequest } from './exchangeTypes.js'
import { readSentRequest } from './readSentRequest.js'

/** An answer. What is not a string is sent as JSON. */
export interface Reply {
  status?: number
  headers?: Record<string, string>
  body?: unknown
  /** Hangs up instead. */
  hangsUp?: boolean
}

/** What the server saw in one run. */
export interface ServerLog {
  requests: SentRequest[]
  handshakes: Record<string, string>[]
  rooms: string[]
}

export interface ExchangeServer {
  url: string
  /** Starts a run: what is seen from now on goes to the log that is given back. */
  begin: (answer: (request: SentRequest, index: number) => Reply) => ServerLog
  /** Sends a frame to everyone in a room. */
  push: (room: string, data: unknown) => void
  /** Resolves when no socket is open, and so everything that a socket sent has come. */
  hungUp: () => Promise<void>
  close: () => Promise<void>
}

const emptyLog = (): ServerLog => ({ requests: [], handshakes: [], rooms: [] })

/** Starts the one server that all clients of a file are recorded by: HTTP and the platform's socket. */
export async function startExchangeServer(): Promise<ExchangeServer> {
  let log = emptyLog()
  let answer: (request: SentRequest, index: number) => Reply = () => ({})
  const http = createServer((incoming, response) => {
    const { requests } = log
    void readSentRequest(incoming).then((request) => {
      const index = requests.push(request) - 1
      const { status = 200, headers, body, hangsUp } = answer(request, index)
      if (hangsUp) return void response.destroy()
      const isText = typeof body === 'string'
      response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json', ...headers })
      response.end(isText ? body : JSON.stringify(body))
    })
  })
  const io = openRooms(http, () => log)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    // a server that listens on a port has an address of this form
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    begin(next) {
      answer = next
      log = emptyLog()
      return log
    },
    push: (room, data) => void io.to(room).emit('update_model', { room, data: JSON.stringify(data) }),
    hungUp: () =>
      eventually(() => {
        if (io.engine.clientsCount > 0) throw new Error('A socket is still open')
      }),
    async close() {
      http.closeAllConnections()
      await io.close()
    },
  }
}

function openRooms(http: HttpServer, log: () => ServerLog): Server {
  const io = new Server(http, { path: '/ws-user-apps/socket.io/', serveClient: false })
  io.use((socket, next) => {
    const { EIO: _version, transport: _transport, t: _stamp, ...query } = socket.handshake.query
    log().handshakes.push(
      Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
    )
    next()
  })
  io.on('connection', (socket) => {
    const { rooms } = log()
    socket.on('join', (room: string) => {
      rooms.push(`join ${room}`)
      void socket.join(room)
    })
    socket.on('leave', (room: string) => {
      rooms.push(`leave ${room}`)
      void socket.leave(room)
    })
    // whoever hangs up leaves all rooms, and a `leave` sent just before that may not be heard
    socket.on('disconnecting', () => {
      for (const room of socket.rooms) if (room !== socket.id) rooms.push(`leave ${room}`)
    })
  })
  return io
}

import { createServer, type ServerResponse } from 'node:http'
import { Server } from 'socket.io'
import { listen } from '../../../../playground/backend/listen.js'
import type { AgentMessage } from '../../../../src/wire/agentTypes.js'
import type { BuiltPage } from './buildPage.js'
import { createThreads, type Threads } from './createThreads.js'

/** As much of the platform as a chat needs, beside the pages that are measured. */
export interface ChatServer {
  url: string
  /** Serves a page from now on, at `/`. Tells which of its files were asked for. */
  show: (page: BuiltPage) => { asked: ReadonlySet<string> }
  threads: Threads
  /** Resolves when so many sockets have joined rooms, and nothing has been asked for during half a second. */
  settled: (rooms: number) => Promise<void>
  push: (id: string, message: AgentMessage) => void
  close: () => Promise<void>
}

const QUIET_MS = 500
const CONVERSATION = /^\/api\/apps\/bench\/agents\/conversations\/([^/]+)$/

/** Starts it on a free port. */
export async function startChatServer(): Promise<ChatServer> {
  const threads = createThreads()
  let shown: { page: BuiltPage; asked: Set<string> } | undefined
  let underWay = 0
  let quietSince = Date.now()
  const answer = (path: string, response: ServerResponse) => {
    const id = CONVERSATION.exec(path)?.[1]
    const file = shown?.page.files.get(path.slice(1))
    if (id) response.writeHead(200, { 'content-type': 'application/json' }).end(threads.read(id))
    else if (path === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(shown?.page.html)
    else if (file) {
      shown?.asked.add(path.slice(1))
      response.writeHead(200, { 'content-type': file.type }).end(file.body)
    } else response.writeHead(404, { 'content-type': 'application/json' }).end('{"detail":"Not found"}')
  }
  const http = createServer((request, response) => {
    underWay += 1
    response.on('close', () => {
      underWay -= 1
      quietSince = Date.now()
    })
    answer(new URL(`http://server${request.url ?? '/'}`).pathname, response)
  })
  const io = new Server(http, {
    path: '/ws-user-apps/socket.io/',
    serveClient: false,
    perMessageDeflate: false,
  })
  io.on('connection', (socket) => {
    socket.on('join', (room: string, done?: (answer: unknown) => void) => {
      void socket.join(room)
      done?.({ ok: true })
    })
    socket.on('leave', (room: string) => void socket.leave(room))
  })
  const url = `http://127.0.0.1:${await listen(http, '127.0.0.1', 0)}`
  const joined = () =>
    [...io.sockets.adapter.rooms.keys()].filter((room) => room.startsWith('/agent-')).length
  return {
    url,
    threads,
    show(page) {
      shown = { page, asked: new Set() }
      return shown
    },
    async settled(rooms) {
      while (joined() < rooms || underWay > 0 || Date.now() - quietSince < QUIET_MS) await pause(20)
    },
    push(id, message) {
      threads.put(id, message)
      const room = `/agent-conversations/${id}`
      io.to(room).emit('update_model', { room, data: JSON.stringify({ _message: message }) })
    },
    async close() {
      await io.close()
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

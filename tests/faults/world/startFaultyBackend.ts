import type { Server as HttpServer } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Server as SocketServer } from 'socket.io'
import { createHttpApp } from '../../../playground/backend/createHttpApp.js'
import { hostRules } from '../../../playground/backend/hostRules.js'
import { listen } from '../../../playground/backend/listen.js'
import { mountSockets } from '../../../playground/backend/mountSockets.js'
import { createServer } from '../../../src/testing/server/createServer.js'
import { createMemoryFiles } from '../../../src/testing/server/files/createMemoryFiles.js'
import type { Clock } from '../../../src/testing/server/clockTypes.js'
import type { Model } from '../../../src/testing/server/modelTypes.js'
import type { LocalServer } from '../../../src/testing/server/serverTypes.js'
import type { Store } from '../../../src/testing/server/store/storeTypes.js'
import type { Switches } from '../../../src/testing/server/switchTypes.js'
import { createHttpFaults, type HttpFaults } from '../httpFaults.js'
import { createPushFaults, type PushFaults } from '../pushFaults.js'

export interface FaultyBackendOptions {
  store: Store
  model: Model
  switches: Partial<Switches>
  clock?: Clock | undefined
  /** socket.io's, in ms. */
  pingInterval?: number | undefined
  pingTimeout?: number | undefined
}

/** The playground's backend over a store in memory, which outlives it, with a fault layer at each of its edges. */
export interface FaultyBackend {
  /** Where it listens; `undefined` while it is stopped. */
  port: () => number | undefined
  /** The server past all faults. */
  server: () => LocalServer
  http: HttpFaults
  pushes: PushFaults
  /** Refuses joins for this reason, or lets them be again. */
  refuseJoins: (reason: string | undefined) => void
  /** From now on this token is refused, in requests and handshakes. */
  revoke: (token: string) => void
  /** Lets it die: connections break, turns end in the middle. */
  stop: () => Promise<void>
  /** Starts it again, on another port, as a new process: what was left unfinished is closed. */
  start: () => Promise<void>
  /** Hangs up on every socket in good order. */
  kickSockets: () => void
  /** How many sockets are in a conversation's room. */
  membersOf: (conversationId: string) => number
  /** Resolves when no turn runs, nothing is held back, and no request is still to be served. */
  isIdle: () => Promise<boolean>
}

interface Process {
  server: LocalServer
  sockets: SocketServer
  http: HttpServer
  port: number
}

const AGENT = { name: 'support_agent' }

/** Starts it. */
export async function startFaultyBackend(options: FaultyBackendOptions): Promise<FaultyBackend> {
  const http = createHttpFaults()
  let process: Process | undefined
  let refusal: string | undefined
  const revoked = new Set<string>()
  const pushes = createPushFaults((push) => process?.sockets.to(push.room).emit('update_model', push))
  const running = () => {
    if (process === undefined) throw new Error('The backend does not run')
    return process
  }
  let last: LocalServer
  const start = async () => {
    last = createServer({
      ...options,
      files: createMemoryFiles(),
      project: { agents: [AGENT], entities: [] },
      secret: 'the same in every life of this backend',
      emit: pushes.emit,
      // each step of the model is a push of its own
      frameMs: 0,
    })
    process = await open(last, http, { ...options, refusal: () => refusal, revoked })
    await last.recover()
  }
  await start()
  return {
    port: () => process?.port,
    server: () => last,
    http,
    pushes,
    refuseJoins: (reason) => void (refusal = reason),
    revoke: (token) => void revoked.add(token),
    start,
    async stop() {
      const { http: listener, sockets, server } = running()
      process = undefined
      listener.closeAllConnections()
      await Promise.all([sockets.close(), server.close()])
    },
    kickSockets: () => running().sockets.disconnectSockets(true),
    membersOf: (id) => running().sockets.sockets.adapter.rooms.get(`/agent-conversations/${id}`)?.size ?? 0,
    async isIdle() {
      if (http.late() > 0 || pushes.held() > 0) return false
      return Promise.race([
        last.idle().then(() => true),
        new Promise<false>((no) => setTimeout(no, 5, false)),
      ])
    },
  }
}

interface Edges extends Pick<FaultyBackendOptions, 'pingInterval' | 'pingTimeout'> {
  refusal: () => string | undefined
  revoked: ReadonlySet<string>
}

async function open(server: LocalServer, faults: HttpFaults, edges: Edges): Promise<Process> {
  const rules = hostRules(false)
  const app = createHttpApp(server, rules)
  const isRevoked = (token: string | null | undefined) => edges.revoked.has(token ?? '')
  const handle = faults.wrap(async (request) => {
    const token = request.headers.get('authorization')?.replace(/^Bearer /, '')
    return isRevoked(token) ? Response.json({ detail: 'Expired' }, { status: 401 }) : app.fetch(request)
  })
  // It is asked for nothing but HTTP/1, so this is what it gives.
  const http = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: (request, { incoming }) => handle(request, () => incoming.socket.destroy()),
  }) as HttpServer
  const guarded: LocalServer = {
    ...server,
    async identify(credentials) {
      if (isRevoked(credentials.token)) throw new Error('Expired')
      return server.identify(credentials)
    },
    refuseJoin: async (...who) => edges.refusal() ?? server.refuseJoin(...who),
  }
  const { pingInterval = 10_000, pingTimeout = 8_000 } = edges
  const sockets = mountSockets(http, guarded, rules, { pingInterval, pingTimeout })
  return { server, sockets, http, port: await listen(http, '127.0.0.1', 0) }
}

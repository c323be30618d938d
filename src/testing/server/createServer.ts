import { Hono } from 'hono'
import { Accounts } from './identity/Accounts.js'
import { OneTimeCodes } from './identity/OneTimeCodes.js'
import { PasswordLinks } from './identity/PasswordLinks.js'
import { Users } from './identity/Users.js'
import { defaultSwitches } from './defaultSwitches.js'
import { noMailer } from './noMailer.js'
import { refuseJoin } from './refuseJoin.js'
import { absentRoutes } from './routes/absentRoutes.js'
import { pageRoutes } from './pages/pageRoutes.js'
import { agentRoutes } from './routes/agentRoutes.js'
import { analyticsRoutes } from './routes/analyticsRoutes.js'
import { answerError } from './routes/answerError.js'
import { appLogRoutes } from './routes/appLogRoutes.js'
import { appRoutes } from './routes/appRoutes.js'
import { authAccountRoutes } from './routes/authAccountRoutes.js'
import { authRoutes } from './routes/authRoutes.js'
import { entityRoutes } from './routes/entityRoutes.js'
import { fileRoutes } from './routes/fileRoutes.js'
import { functionRoutes } from './routes/functionRoutes.js'
import { integrationRoutes } from './routes/integrationRoutes.js'
import { userRoutes } from './routes/userRoutes.js'
import type { ServerEdges } from './edgeTypes.js'
import type { LocalServer, ServerOptions, ServerParts } from './serverTypes.js'
import { Analytics } from './services/Analytics.js'
import { AppLogs } from './services/AppLogs.js'
import { BulkRecords } from './services/BulkRecords.js'
import { Conversations } from './services/Conversations.js'
import { EntityCollections } from './services/EntityCollections.js'
import { Functions } from './services/Functions.js'
import { Records } from './services/Records.js'
import { Uploads } from './services/Uploads.js'
import { systemClock } from './systemClock.js'
import { toHex } from './toHex.js'
import { recoverTurns } from './turn/recoverTurns.js'
import { runTurn } from './turn/runTurn.js'
import { TurnQueue } from './turn/TurnQueue.js'

/**
 * A Base44 server for local use: a pure function from `Request` to `Response`, and pushes for the rooms of its sockets. It
 * knows no network; `playground/backend` puts it on Node, and `createTestBase44` into memory.
 *
 * @example
 * const server = createServer({ store: createMemoryStore(), files: createMemoryFiles(), model, project, emit, secret })
 * await server.recover()
 * const response = await server.fetch(new Request('http://localhost/api/apps/demo/agents/conversations'))
 */
export function createServer(options: ServerOptions): LocalServer {
  const closing = new AbortController()
  const edges = withDefaults(options, closing.signal)
  const parts = createParts(edges, options.secret)
  const app = createApp(parts)
  return {
    fetch: async (request) => app.fetch(request),
    identify: (credentials) => parts.users.identify(credentials),
    refuseJoin: (identity, appId, room) => refuseJoin(parts, identity, appId, room),
    recover: (isAlive = () => false) => recoverTurns(edges, isAlive),
    idle: () => parts.turns.idle(),
    async close() {
      closing.abort()
      await parts.turns.idle()
    },
    users: parts.users,
    records: parts.records,
    analytics: parts.analytics,
    switches: parts.switches,
  }
}

function withDefaults(options: ServerOptions, closing: AbortSignal): ServerEdges {
  const random = options.random ?? ((bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)))
  return {
    store: options.store,
    files: options.files,
    model: options.model,
    project: options.project,
    emit: options.emit,
    mailer: options.mailer ?? noMailer,
    clock: options.clock ?? systemClock,
    random,
    switches: { ...defaultSwitches, ...options.switches },
    pretendProviders: options.pretendProviders ?? false,
    returnOrigins: options.returnOrigins ?? [],
    defaultAppId: options.defaultAppId ?? 'playground',
    url: options.url ?? (() => 'http://localhost'),
    maxUploadBytes: options.maxUploadBytes ?? 50 * 1024 * 1024,
    frameMs: options.frameMs ?? 33,
    runner: options.runner ?? toHex(random(8)),
    onError: options.onError ?? (() => undefined),
    closing,
  }
}

function createParts(edges: ServerEdges, secret: string): ServerParts {
  const users = new Users(edges, secret)
  const codes = new OneTimeCodes(edges, secret)
  const collections = new EntityCollections(edges)
  const parts: ServerParts = {
    ...edges,
    users,
    accounts: new Accounts(edges, users, codes),
    passwordLinks: new PasswordLinks(edges, users, codes),
    records: new Records(edges, collections),
    bulkRecords: new BulkRecords(edges, collections),
    uploads: new Uploads(edges, secret),
    functions: new Functions(edges, users),
    analytics: new Analytics(edges),
    appLogs: new AppLogs(edges),
    conversations: new Conversations(edges),
    turns: new TurnQueue((turn) => runTurn(parts, turn), edges.onError, edges.closing),
  }
  return parts
}

function createApp(parts: ServerParts): Hono {
  const app = new Hono()
  app.onError((error) => answerError(error, parts.onError))
  app.notFound((c) => c.json({ detail: `Not found: ${c.req.method} ${c.req.path}`, code: 'NOT_FOUND' }, 404))
  const routes = [
    authRoutes,
    authAccountRoutes,
    userRoutes,
    appRoutes,
    agentRoutes,
    entityRoutes,
    functionRoutes,
    integrationRoutes,
    fileRoutes,
    analyticsRoutes,
    appLogRoutes,
    absentRoutes,
  ]
  app.route('/', pageRoutes(parts))
  for (const route of routes) app.route('/api', route(parts))
  return app
}

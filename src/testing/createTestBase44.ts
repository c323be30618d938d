import type { Base44Client, CreateClientConfig } from '../client/clientTypes.js'
import { createClient } from '../client/createClient.js'
import type { JsonObject } from '../wire/agentTypes.js'
import { createMemoryFetch } from './createMemoryFetch.js'
import { createMemoryUpload } from './createMemoryUpload.js'
import { createMemoryMailer } from './server/createMemoryMailer.js'
import { createServer } from './server/createServer.js'
import { createMemoryFiles } from './server/files/createMemoryFiles.js'
import { RepliesModel } from './server/model/replies/RepliesModel.js'
import type { Reply } from './server/model/replies/reply.js'
import { ScriptedModel } from './server/model/scripted/ScriptedModel.js'
import type { Mail, Mailer } from './server/mailTypes.js'
import type { Model } from './server/modelTypes.js'
import type { AgentDefinition, EntityDefinition, ProjectFunction } from './server/projectTypes.js'
import type { LocalServer } from './server/serverTypes.js'
import type { AnalyticsEvent } from './server/services/AnalyticsEvent.js'
import { createMemoryStore } from './server/store/createMemoryStore.js'
import type { Switches } from './server/switchTypes.js'
import { toHex } from './server/toHex.js'
import { memoryStorage } from './memoryStorage.js'
import { seedConversations, type TestConversation } from './seedConversations.js'
import type { Store } from './server/store/storeTypes.js'
import { SocketHub } from './SocketHub.js'
import { TestNetwork } from './TestNetwork.js'

/** What an in-memory Base44 is to be like. Only `agents` is needed. */
export interface TestBase44Options {
  agents: AgentDefinition[]
  entities?: EntityDefinition[] | undefined
  /** Records to begin with, by entity name. */
  records?: Record<string, JsonObject[]> | undefined
  /** Conversations to begin with, of the user who is signed in. */
  conversations?: readonly TestConversation[] | undefined
  /** The app's functions, by name: for `functions.invoke`, and for agents that have one as a tool by its `function_name`. */
  functions?: Record<string, ProjectFunction> | undefined
  /** Answers, one a turn; afterwards the scripted agent answers by itself. Make them with `reply`. */
  script?: readonly Reply[] | undefined
  /** A model of your own, instead of script and scripted agent. */
  model?: Model | undefined
  /** Who is signed in; a test user unless said otherwise, nobody when `null`. */
  user?: { email: string; full_name: string } | null | undefined
  appId?: string | undefined
  /** Whether clients send events by themselves, such as a heartbeat each minute. False unless said otherwise. */
  analytics?: boolean | undefined
  /** The beat of answers in ms. 0, which is at once, unless said otherwise; 33 looks like a real model. */
  paceMs?: number | undefined
  switches?: Partial<Switches> | undefined
  /** In bytes; 50 MB unless said otherwise. */
  maxUploadBytes?: number | undefined
}

/** An in-memory Base44 and a client that is connected to it. */
export interface TestBase44 {
  client: Base44Client
  /** Another client of the same server: another tab, another user, or nobody with `token: null`. */
  createClient(config?: { token?: string | null | undefined }): Base44Client
  /** The server itself: users, records, and requests past the network. */
  server: LocalServer
  network: TestNetwork
  /** Reaches the server, as the clients do: for `createClientFromRequest(request, { fetch })` in a function. */
  fetch: typeof fetch
  /** What the app has tracked so far, in the order in which it came. */
  analytics(): Promise<AnalyticsEvent[]>
  /** The mails that the server has sent, oldest first: codes of sign-ups, links to choose a password, invitations. */
  readonly mails: readonly Mail[]
  /** A token with which a client acts for the app itself. It is open to whatever belongs to somebody. */
  issueServiceToken(): Promise<string>
  /** Cuts every socket from the server's side, as a deploy does. */
  kickSockets(): void
  /** Stops running answers and closes the client's socket. */
  close(): Promise<void>
}

/**
 * The real Base44 backend, in memory, for the tests of an app: nothing leaves the process. Pushes come in later tasks and as
 * copies, as they do over a network.
 *
 * @example
 * const base44 = await createTestBase44({ agents: [{ name: 'support_agent' }], script: [reply('On its way.')] })
 * render(<Base44Provider client={base44.client}><App /></Base44Provider>)
 * base44.network.drop()
 */
export async function createTestBase44(options: TestBase44Options): Promise<TestBase44> {
  const hub = new SocketHub()
  const network = new TestNetwork()
  const mailer = createMemoryMailer()
  const store = createMemoryStore()
  const server = createTestServer(options, store, hub, mailer)
  const { user = { email: 'user@example.com', full_name: 'Test User' } } = options
  const saved = user && (await server.users.save(user))
  const token = saved && (await server.users.issueToken(saved.id))
  const { conversations = [] } = options
  if (saved) await seedConversations(store, { appId: appIdOf(options), user: saved }, conversations)
  const clients: Base44Client[] = []
  const edges = edgesOf(options, server, hub, network)
  const connectClient = (config: { token?: string | null | undefined } = {}) => {
    const own = config.token === undefined ? token : config.token
    const client = createClient({
      ...edges,
      ...(own === null ? {} : { token: own }),
    })
    clients.push(client)
    return client
  }
  return {
    client: connectClient(),
    createClient: connectClient,
    server,
    network,
    fetch: edges.fetch,
    analytics: () => server.analytics.list(appIdOf(options)),
    mails: mailer.mails,
    issueServiceToken: () => server.users.issueServiceToken(appIdOf(options)),
    kickSockets: () => hub.kick(),
    async close() {
      clients.forEach((client) => client.cleanup())
      await server.close()
    },
  }
}

function createTestServer(
  options: TestBase44Options,
  store: Store,
  hub: SocketHub,
  mailer: Mailer,
): LocalServer {
  const paceMs = options.paceMs ?? 0
  const scripted = new ScriptedModel({ paceMs })
  return createServer({
    store,
    files: createMemoryFiles(),
    model: options.model ?? (options.script ? new RepliesModel(options.script, scripted) : scripted),
    project: {
      agents: options.agents,
      entities: options.entities ?? [],
      samples: options.records,
      functions: options.functions,
    },
    emit: (push) => hub.emit(push),
    mailer,
    // Nobody but the test can reach it.
    pretendProviders: true,
    secret: toHex(crypto.getRandomValues(new Uint8Array(32))),
    switches: options.switches,
    defaultAppId: appIdOf(options),
    url: testUrl,
    maxUploadBytes: options.maxUploadBytes,
    // At no pace, each step is a push of its own; else what comes too fast is left out, as on Node.
    frameMs: paceMs === 0 ? 0 : undefined,
  })
}

function edgesOf(
  options: TestBase44Options,
  server: LocalServer,
  hub: SocketHub,
  network: TestNetwork,
): CreateClientConfig & { fetch: typeof fetch } {
  return {
    appId: appIdOf(options),
    serverUrl: testUrl(),
    fetch: createMemoryFetch(server, network),
    upload: createMemoryUpload(server, network, options.paceMs ?? 0),
    connect: hub.connect(server, network),
    storage: memoryStorage(),
    analytics: { enabled: options.analytics ?? false },
  }
}

const appIdOf = (options: TestBase44Options) => options.appId ?? 'test'

/** The page's own origin, so that what looks like a link to an upload leads nowhere else. */
function testUrl(): string {
  const hasOrigin = typeof location !== 'undefined' && /^https?:/.test(location.origin)
  return hasOrigin ? location.origin : 'http://localhost'
}

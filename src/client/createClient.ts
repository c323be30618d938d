import { systemClock, type Clock } from '../wire/clock.js'
import { connectSocketIo } from '../wire/connectSocketIo.js'
import { Base44Error } from '../wire/errors.js'
import { createHttp } from '../wire/http.js'
import { createIdentity } from '../wire/identity.js'
import { consoleLogger, type Logger } from '../wire/logger.js'
import { createRooms } from '../wire/rooms.js'
import type { Connect } from '../wire/socketTypes.js'
import { browserStorage, safeStorage, type KeyValueStorage } from '../wire/storage.js'
import type { ReadonlyStore } from '../wire/store.js'
import { createUpload } from '../wire/upload.js'
import type { Upload } from '../wire/uploadTypes.js'
import { createAgents, type AgentsModule } from './agents.js'
import { createAuth, type AuthModule } from './auth.js'
import { createIntegrations, type IntegrationsModule } from './integrations.js'
import { createRealtime, type RealtimeModule } from './realtime.js'

/** What a client is made of. Only `appId` is needed. */
export interface CreateClientConfig {
  appId: string
  /** Where the platform is. Default: `https://base44.app`; `''` is the page's own origin. */
  serverUrl?: string | undefined
  /** The user's token. Default: the one that an earlier visit stored, if any. */
  token?: string | undefined
  /** Sent with every request. */
  headers?: Record<string, string> | undefined
  /** `onError` is told of each request that fails, once, before its call rejects. */
  options?: { onError?: ((error: Base44Error) => void) | undefined } | undefined
  /** Default: the global `fetch`, looked up at each call. */
  fetch?: typeof fetch | undefined
  /** Sends uploads. Default: `XMLHttpRequest` where there is one, for its progress; else `fetch`. */
  upload?: Upload | undefined
  /** Opens the socket. Default: socket.io, loaded when the first room is joined. */
  connect?: Connect | undefined
  /** Where the token is kept. Default: `localStorage`, or memory where it can't be had. */
  storage?: KeyValueStorage | undefined
  /** Default: warnings on the console. */
  logger?: Logger | undefined
  /** Default: this device's clock and `Math.random`. */
  clock?: Clock | undefined
}

/** One app's API, for one user. */
export interface Base44Client {
  agents: AgentsModule
  auth: AuthModule
  integrations: IntegrationsModule
  realtime: RealtimeModule
  /** Names whose data this is: the signed-in user, or `visitor`. A refresh of the token keeps it, a switch of user changes it. */
  session: ReadonlyStore<string>
  /** Uses this token from now on, in requests and on the socket, which reconnects. */
  setToken: (token: string) => void
  getConfig: () => { appId: string; serverUrl: string }
  /** Closes the socket. The client stays usable: joining a room opens it again. */
  cleanup: () => void
}

const DEFAULT_SERVER_URL = 'https://base44.app'

/**
 * Makes a client for one app of the platform, or of a Base44 server elsewhere.
 *
 * @throws {Base44Error} without an `appId`
 * @example
 * const base44 = createClient({ appId: 'my-app-id' })
 * const conversation = await base44.agents.createConversation({ agent_name: 'support_agent' })
 */
export function createClient(config: CreateClientConfig): Base44Client {
  const appId = requireAppId(config)
  const serverUrl = (config.serverUrl ?? DEFAULT_SERVER_URL).replace(/\/+$/, '')
  const identity = createIdentity(config.token, safeStorage(config.storage ?? browserStorage()))
  const getFetch = () => config.fetch ?? globalThis.fetch.bind(globalThis)
  const http = createHttp({
    appId,
    serverUrl,
    headers: { ...config.headers },
    identity,
    getFetch,
    upload: config.upload ?? createUpload(getFetch),
    onError: config.options?.onError,
  })
  const rooms = createRooms({
    appId,
    serverUrl,
    identity,
    connect: config.connect ?? connectSocketIo,
    logger: config.logger ?? consoleLogger,
    clock: config.clock ?? systemClock,
  })
  const realtime = createRealtime(rooms)
  return {
    agents: createAgents({ appId, serverUrl, http, identity, realtime }),
    auth: createAuth({ appId, http, identity }),
    integrations: createIntegrations({ appId, http }),
    realtime,
    session: identity.session,
    setToken: (token) => identity.setToken(token),
    getConfig: () => ({ appId, serverUrl }),
    cleanup: rooms.close,
  }
}

function requireAppId(config: { appId?: unknown } | undefined): string {
  const appId = config?.appId
  if (typeof appId === 'string' && appId !== '') return appId
  throw new Base44Error(
    'createClient needs the id of your Base44 app: createClient({ appId: "my-app-id" }). It is in the URL of the app\'s editor.',
  )
}

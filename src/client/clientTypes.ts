import type { Clock } from '../wire/clock.js'
import type { Base44Error } from '../wire/errors.js'
import type { UnauthorizedHandler } from '../wire/httpTypes.js'
import type { Logger } from '../wire/logger.js'
import type { Connect } from '../wire/socketTypes.js'
import type { KeyValueStorage } from '../wire/storage.js'
import type { ReadonlyStore } from '../wire/store.js'
import type { Upload } from '../wire/uploadTypes.js'
import type { AgentsModule } from './agents.js'
import type { AiGatewayModule } from './aiGateway.js'
import type { AnalyticsModule } from './analyticsTypes.js'
import type { AppModule } from './app.js'
import type { AppLogsModule } from './appLogs.js'
import type { AuthModule } from './authTypes.js'
import type { ConnectorsModule, UserConnectorsModule } from './connectorTypes.js'
import type { EntitiesModule } from './entityTypes.js'
import type { FetchWithAuthInit } from './fetchWithAuth.js'
import type { FunctionsModule } from './functionTypes.js'
import type { IntegrationsModule } from './integrationTypes.js'
import type { RealtimeModule } from './realtime.js'
import type { SsoModule } from './sso.js'
import type { UsersModule } from './users.js'

/** What a client tells the app of. */
export interface CreateClientOptions {
  /** Told of each request that fails, once, before its call rejects. */
  onError?: ((error: Base44Error) => void) | undefined
  /**
   * Told when a request comes back 401: gives the user's new token, or nothing. It is called once for all requests
   * that are refused at the same time; each of them is then sent once more, what changes something too, since a 401
   * was not processed. It must not wait for other calls of this client but those of `auth` that sign in.
   */
  onUnauthorized?: UnauthorizedHandler | undefined
}

/** Whether the app counts what its users do. */
export interface CreateClientAnalyticsConfig {
  enabled: boolean
}

/** What a client is made of. Only `appId` is needed. */
export interface CreateClientConfig {
  appId: string
  /** Where the platform is. Default: `https://base44.app`; `''` is the page's own origin. */
  serverUrl?: string | undefined
  /** Where the app's own pages are, for its login. Default: the page's own origin. */
  appBaseUrl?: string | undefined
  /** The user's token. Default: the one with which a login came back to this page, else the one that an earlier visit stored. */
  token?: string | undefined
  /** The app's own token, for `asServiceRole`. It may do everything: it belongs on servers, and a browser refuses it. */
  serviceToken?: string | undefined
  /** Takes a `serviceToken` in a browser or in React Native all the same, where every user can read it. */
  dangerouslyAllowServiceTokenInBrowser?: boolean | undefined
  /** Goes to the login page when nobody is signed in. Default: false. */
  requiresAuth?: boolean | undefined
  /** Which version of the app's backend functions to call. */
  functionsVersion?: string | undefined
  /** Sent with every request. */
  headers?: Record<string, string> | undefined
  analytics?: CreateClientAnalyticsConfig | undefined
  options?: CreateClientOptions | undefined
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

/** What the service role may use. Its calls see and change everything that the app has. */
export interface ServiceRoleModules {
  agents: AgentsModule
  aiGateway: AiGatewayModule
  appLogs: AppLogsModule
  connectors: ConnectorsModule
  entities: EntitiesModule
  functions: FunctionsModule
  integrations: IntegrationsModule
  sso: SsoModule
  /** Closes the service role's socket. */
  cleanup: () => void
}

/** One app's API, for one user. */
export interface Base44Client {
  agents: AgentsModule
  aiGateway: AiGatewayModule
  analytics: AnalyticsModule
  app: AppModule
  appLogs: AppLogsModule
  auth: AuthModule
  connectors: UserConnectorsModule
  entities: EntitiesModule
  functions: FunctionsModule
  integrations: IntegrationsModule
  realtime: RealtimeModule
  users: UsersModule
  /**
   * The same with the app's own token.
   * @throws {Base44Error} without a `serviceToken`
   */
  readonly asServiceRole: ServiceRoleModules
  /** `fetch` to a route of the app's own server, by its path, with the user's token and what that server needs to make a client of its own. */
  fetchWithAuth(path: string, init?: FetchWithAuthInit): Promise<Response>
  /** Names whose data this is: the signed-in user, or `visitor`. A refresh of the token keeps it, a switch of user changes it. */
  session: ReadonlyStore<string>
  /** Uses this token from now on, in requests and on the socket, which reconnects. */
  setToken(token: string): void
  getConfig(): { serverUrl: string; appId: string; requiresAuth: boolean }
  /** Closes the socket and ends analytics. The client stays usable: joining a room opens the socket again. */
  cleanup: () => void
}

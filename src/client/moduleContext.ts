import type { Http } from '../wire/httpTypes.js'
import type { Identity } from '../wire/identity.js'
import type { Logger } from '../wire/logger.js'
import type { LiveRooms } from './lazyRooms.js'
import type { RealtimeModule } from './realtime.js'
import type { Send } from './send.js'

/** What modules are made of: one for the user's own, another for those of the service role. */
export interface ModuleContext {
  appId: string
  serverUrl: string
  http: Http
  send: Send
  identity: Identity
  /** Of the user, also where it is a service that asks in the user's name. */
  userToken: () => string | undefined
  rooms: LiveRooms
  realtime: RealtimeModule
  logger: Logger
  /** Looked up at each call. */
  getFetch: () => typeof fetch
  /** Which version of the app's backend functions to call. */
  functionsVersion: string | undefined
  /** The app's own headers. */
  headers: Record<string, string>
}

import type { Clock } from './clockTypes.js'
import type { Files } from './files/fileTypes.js'
import type { Push, ServerEdges } from './edgeTypes.js'
import type { Credentials, Identity } from './identity/identityTypes.js'
import type { Accounts } from './identity/Accounts.js'
import type { PasswordLinks } from './identity/PasswordLinks.js'
import type { Users } from './identity/Users.js'
import type { Mailer } from './mailTypes.js'
import type { Model } from './modelTypes.js'
import type { Project } from './projectTypes.js'
import type { Analytics } from './services/Analytics.js'
import type { AppLogs } from './services/AppLogs.js'
import type { BulkRecords } from './services/BulkRecords.js'
import type { Conversations } from './services/Conversations.js'
import type { Functions } from './services/Functions.js'
import type { Records } from './services/Records.js'
import type { Uploads } from './services/Uploads.js'
import type { Store } from './store/storeTypes.js'
import type { Switches } from './switchTypes.js'
import type { TurnQueue } from './turn/TurnQueue.js'

/** What {@link createServer} is made of. */
export interface ServerOptions {
  store: Store
  files: Files
  model: Model
  project: Project
  /** Takes every push, in order; brings it to the sockets in its room. */
  emit: (push: Push) => void
  /** Signs tokens. Keep it, or everybody is signed out at the next start. */
  secret: string
  /** Brings mails: codes, links to choose a password, invitations. Without one, what needs a mail is refused. */
  mailer?: Mailer | undefined
  clock?: Clock | undefined
  /** So many random bytes. */
  random?: ((bytes: number) => Uint8Array) | undefined
  switches?: Partial<Switches> | undefined
  /**
   * Whether the pages of Google and the like are played: anybody may then sign in as anybody, without a password. False
   * unless said otherwise; only for a server that nobody else can reach.
   */
  pretendProviders?: boolean | undefined
  /** Origins of pages to which signing in may lead back with a token, besides the server's own and those of this machine. */
  returnOrigins?: readonly string[] | undefined
  /** The app of requests that name none, as `functions.fetch` sends them. `playground` unless said otherwise. */
  defaultAppId?: string | undefined
  /** Where functions reach this server: they are given tokens to send there. `http://localhost` unless said otherwise. */
  url?: (() => string) | undefined
  /** Biggest upload, in bytes. 50 MB unless said otherwise. */
  maxUploadBytes?: number | undefined
  /** Least time between two pushes of one growing message, in ms. 33 unless said otherwise; 0 pushes each step. */
  frameMs?: number | undefined
  /** Names this process in what it leaves unfinished, so that others know whose it is. */
  runner?: string | undefined
  /** Takes errors that no caller is told about. */
  onError?: ((error: unknown) => void) | undefined
}

/** The parts of the server that its routes use. */
export interface ServerParts extends ServerEdges {
  users: Users
  accounts: Accounts
  passwordLinks: PasswordLinks
  records: Records
  bulkRecords: BulkRecords
  uploads: Uploads
  functions: Functions
  analytics: Analytics
  appLogs: AppLogs
  conversations: Conversations
  turns: TurnQueue
}

/** A Base44 server without a network: requests in, answers and pushes out. */
export interface LocalServer {
  fetch(request: Request): Promise<Response>
  /** Who is at the other end of a socket. Rejects with an `ApiError` when the token is no good. */
  identify(credentials: Credentials): Promise<Identity>
  /** Resolves to `undefined` when this identity, connected for this app, may join the room, else to the reason why not. */
  refuseJoin(identity: Identity, appId: string, room: string): Promise<string | undefined>
  /**
   * Closes what a dead process left unfinished. Call it once, before the first request. `isAlive` says whether the process
   * of that name still runs and so must be left its work; without it, all others are dead.
   */
  recover(isAlive?: (runner: string) => boolean | Promise<boolean>): Promise<void>
  /** Stops turns that run. What they left unfinished is closed by the next {@link LocalServer.recover}. */
  close(): Promise<void>
  /** Resolves when no turn runs or waits. */
  idle(): Promise<void>
  readonly users: Users
  readonly records: Records
  readonly analytics: Analytics
  readonly switches: Switches
}

import type { Clock } from './clockTypes.js'
import type { Files } from './files/fileTypes.js'
import type { Mailer } from './mailTypes.js'
import type { Model } from './modelTypes.js'
import type { Project } from './projectTypes.js'
import type { Store } from './store/storeTypes.js'
import type { Switches } from './switchTypes.js'

/** Something for the sockets in a room: emit it to them as `update_model`. */
export interface Push {
  room: string
  /** JSON text. */
  data: string
}

/** The edges of the server, with defaults filled in. */
export interface ServerEdges {
  store: Store
  files: Files
  model: Model
  project: Project
  emit: (push: Push) => void
  mailer: Mailer
  clock: Clock
  random: (bytes: number) => Uint8Array
  switches: Switches
  defaultAppId: string
  url: () => string
  maxUploadBytes: number
  pretendProviders: boolean
  returnOrigins: readonly string[]
  frameMs: number
  runner: string
  onError: (error: unknown) => void
  /** Aborts when the server closes. */
  closing: AbortSignal
}

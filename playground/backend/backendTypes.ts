import type { Mailer } from '../../src/testing/server/mailTypes.js'
import type { Project } from '../../src/testing/server/projectTypes.js'
import type { Store } from '../../src/testing/server/store/storeTypes.js'
import type { Switches } from '../../src/testing/server/switchTypes.js'

/** An endpoint that speaks OpenAI's protocol. */
export interface ModelEndpoint {
  /** Such as `http://localhost:11434/v1`. */
  baseUrl: string
  apiKey?: string | undefined
  name: string
}

/** How to start the local Base44. */
export interface BackendOptions {
  /** 127.0.0.1 unless said otherwise. */
  host?: string | undefined
  /** 4400 unless said otherwise; 0 takes any that is free. */
  port?: number | undefined
  /** Lets `host` be an address that others on the network can reach. */
  allowNetwork?: boolean | undefined
  /** The folder of database, uploads and secret; `playground/.data` unless said otherwise. */
  dataDir?: string | undefined
  /** Begins with an empty data folder. */
  fresh?: boolean | undefined
  /** The folder with `agents/` and `entities/`, or what would be read from one; `playground` unless said otherwise. */
  project?: string | Project | undefined
  /** A PostgreSQL server instead of the embedded database. */
  databaseUrl?: string | undefined
  /** A store of your own instead of either; it isn't closed. */
  store?: Store | undefined
  /** A real model; the scripted agent unless given. */
  model?: ModelEndpoint | undefined
  /** The scripted agent's beat in ms; 33 unless said otherwise. */
  paceMs?: number | undefined
  /** Least time between two pushes of one growing message, in ms; 33 unless said otherwise. */
  frameMs?: number | undefined
  /** Brings mails, such as codes of sign-ups; a line on the console for each unless given. */
  mailer?: Mailer | undefined
  /** Origins of pages to which signing in may lead back, besides those of this machine and the backend's own. */
  returnOrigins?: readonly string[] | undefined
  maxUploadBytes?: number | undefined
  switches?: Partial<Switches> | undefined
  /** socket.io's, in ms: 10 s and 8 s unless said otherwise, so that a dead connection shows within 18 s. */
  pingInterval?: number | undefined
  pingTimeout?: number | undefined
  /** Takes errors that no caller is told about; `console.error` unless given. */
  onError?: ((error: unknown) => void) | undefined
}

/** A backend that runs. */
export interface Backend {
  /** Where it answers, such as `http://127.0.0.1:4400`. */
  url: string
  /** Stops answering, closes the database and frees port and folder. */
  close(): Promise<void>
  /** A token with which a client acts for an app itself: whatever is there is open to it. */
  issueServiceToken(appId: string): Promise<string>
  /** Cuts every socket from the server's side, as a deploy does. */
  kickSockets(): void
}

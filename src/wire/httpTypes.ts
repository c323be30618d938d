import type { EncodedBody } from './body.js'
import type { Clock } from './clock.js'
import type { Base44Error, HttpError } from './errors.js'
import type { Identity } from './identity.js'
import type { Upload, UploadProgress } from './uploadTypes.js'

/** What every call of the client takes as its last argument. */
export interface RequestOptions {
  /** Ends the request; the call rejects with `AbortError`. */
  signal?: AbortSignal | undefined
  /** Milliseconds until the call rejects with `TimeoutError`, its retries included. Default: 30 s for a GET, 120 s for what changes something, none for an upload. */
  timeoutMs?: number | undefined
  /** Called as an upload's bytes leave: in a browser, for a user who is signed in; else nothing can report it safely. */
  onUploadProgress?: ((progress: UploadProgress) => void) | undefined
  /**
   * How often a GET is sent again after a broken connection, a 408, a 429 or a 5xx: after 0.3 s, 0.6 s and so on, or
   * when the server's `Retry-After` says. Default: 2. What changes something is never sent again.
   */
  retries?: number | undefined
}

/** One request to the app's API. */
export interface HttpRequest extends RequestOptions {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `${serverUrl}/api`, its parts encoded: see `route`. */
  path: string
  query?: Record<string, unknown> | undefined
  body?: unknown
  /** Over the client's own. */
  headers?: Record<string, string> | undefined
  /** May outlive the page that sends it. */
  keepalive?: boolean | undefined
  /** A 401 is the answer itself, as to a wrong password: nobody is asked for a new token. */
  isLogin?: boolean | undefined
  /** Who asks, where that was settled before the code for it was loaded. Default: who is signed in when it is sent. */
  as?: { token: string | undefined } | undefined
  /** An answer that is a JSON text or no JSON is wanted as text, as it came. */
  isText?: boolean | undefined
  /** `onError` is not told of its failure. */
  isQuiet?: boolean | undefined
}

/** A request whose body is encoded and whose address is known. */
export interface Outgoing extends HttpRequest {
  /** Without its query, which may hold what errors should not repeat. */
  url: string
  encoded: EncodedBody | undefined
}

/** What came back, with a status of 2xx. */
export interface Answer {
  status: number
  statusText: string
  /** By name in lower case. */
  headers: Record<string, string>
  /** The body: JSON where it is JSON, else text. */
  data: unknown
}

/** Sends a request and gives its answer as `decode` reads it. Rejects with a `Base44Error` of some class. */
export type Http = <T>(
  request: HttpRequest,
  decode: (data: unknown, answer: Answer) => T | Promise<T>,
) => Promise<T>

/** Told of a 401, once however many requests meet it at the same time; gives the user's new token, or nothing when there is none. */
export type UnauthorizedHandler = (error: HttpError) => Promise<string | undefined> | string | undefined

/** What every request of one client shares. */
export interface HttpConfig {
  appId: string
  serverUrl: string
  headers: Record<string, string>
  identity: Identity
  /** The user's token, when it is a service that asks in the user's name. */
  onBehalfOf?: (() => string | undefined) | undefined
  /** Looked up at each call, so that one that is replaced later is used. */
  getFetch: () => typeof fetch
  upload: Upload
  clock: Clock
  onError?: ((error: Base44Error) => void) | undefined
  onUnauthorized?: UnauthorizedHandler | undefined
}

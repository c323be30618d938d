import { decodeBody, encodeBody, errorCode, errorMessage, type EncodedBody } from './body.js'
import { withDeadline } from './deadline.js'
import { Base44Error, HttpError, NetworkError } from './errors.js'
import type { Identity } from './identity.js'
import { encodeQuery } from './query.js'
import { requestHeaders } from './requestHeaders.js'
import type { Upload, UploadProgress } from './uploadTypes.js'

/** What every call of the client takes as its last argument. */
export interface RequestOptions {
  /** Ends the request; the call rejects with `AbortError`. */
  signal?: AbortSignal | undefined
  /** Milliseconds until the call rejects with `TimeoutError`. Default: 30 s for a GET, 120 s for what changes something, none for an upload. */
  timeoutMs?: number | undefined
  /** Called as an upload's bytes leave. */
  onUploadProgress?: ((progress: UploadProgress) => void) | undefined
}

/** One request to the app's API. */
export interface HttpRequest extends RequestOptions {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `${serverUrl}/api`, its parts encoded: see `route`. */
  path: string
  query?: Record<string, unknown> | undefined
  body?: unknown
}

/** Sends a request and gives its answer as `decode` reads it. Rejects with a `Base44Error` of some class. */
export type Http = <T>(request: HttpRequest, decode: (json: unknown) => T) => Promise<T>

/** What every request of one client shares. */
export interface HttpConfig {
  appId: string
  serverUrl: string
  headers: Record<string, string>
  identity: Identity
  /** Looked up at each call, so that one that is replaced later is used. */
  getFetch: () => typeof fetch
  upload: Upload
  onError?: ((error: Base44Error) => void) | undefined
}

/** A request as it leaves. */
interface Outgoing {
  method: string
  /** Without its query, for errors. */
  url: string
  target: string
  headers: Record<string, string>
  body: EncodedBody['body'] | undefined
}

const GET_TIMEOUT_MS = 30_000
const WRITE_TIMEOUT_MS = 120_000

/** Makes the one function that all modules of a client send through. */
export function createHttp(config: HttpConfig): Http {
  return async (request, decode) => {
    try {
      return decode(await exchange(config, request))
    } catch (error) {
      if (error instanceof Base44Error) config.onError?.(error)
      throw error
    }
  }
}

async function exchange(config: HttpConfig, request: HttpRequest): Promise<unknown> {
  const outgoing = prepare(config, request)
  const { method, url, body } = outgoing
  const usual = body instanceof FormData ? Infinity : method === 'GET' ? GET_TIMEOUT_MS : WRITE_TIMEOUT_MS
  const deadline = { signal: request.signal, timeoutMs: request.timeoutMs ?? usual, method, url }
  try {
    return await withDeadline(deadline, async (signal) =>
      readAnswer(await send(config, outgoing, signal, request.onUploadProgress), method, url),
    )
  } catch (error) {
    throw error instanceof Base44Error ? error : networkError(config.serverUrl, method, url, error)
  }
}

function prepare(config: HttpConfig, { method, path, query, body }: HttpRequest): Outgoing {
  const url = `${config.serverUrl}/api${path}`
  try {
    const encoded = body === undefined ? undefined : encodeBody(body)
    const headers = requestHeaders(config, encoded?.contentType)
    return { method, url, target: url + encodeQuery(query ?? {}), headers, body: encoded?.body }
  } catch (cause) {
    if (cause instanceof Base44Error) throw cause
    throw new Base44Error(`${method} ${url} was not sent: it can't be encoded (${String(cause)})`, {
      cause,
      method,
      url,
    })
  }
}

function send(
  config: HttpConfig,
  { method, target, headers, body }: Outgoing,
  signal: AbortSignal,
  onProgress: RequestOptions['onUploadProgress'],
): Promise<Response> {
  if (body instanceof FormData) return config.upload({ url: target, headers, body, signal, onProgress })
  // a redirect could carry the visitor's id to another origin
  const init: RequestInit = { method, headers, signal, redirect: 'error' }
  return config.getFetch()(target, body === undefined ? init : { ...init, body })
}

async function readAnswer(response: Response, method: string, url: string): Promise<unknown> {
  const data = decodeBody(await response.text())
  if (response.ok) return data
  const said = errorMessage(data) ?? (response.statusText || 'the server gave no reason')
  throw new HttpError(`${said} (${response.status} from ${method} ${url})`, {
    status: response.status,
    code: errorCode(data) ?? response.headers.get('x-base44-connector-error') ?? undefined,
    data,
    method,
    url,
  })
}

function networkError(serverUrl: string, method: string, url: string, cause: unknown): NetworkError {
  const origin = serverUrl === '' ? "the page's own origin" : serverUrl
  return new NetworkError(
    `${method} ${url} got no whole answer from ${origin}: it is not there, the network is down, or it does not allow requests from this page's origin`,
    { cause, method, url },
  )
}

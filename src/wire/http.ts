import { decodeBody, encodeBody, errorCode, errorMessage } from './body.js'
import { withDeadline } from './deadline.js'
import { Base44Error, HttpError, NetworkError } from './errors.js'
import type { Identity } from './identity.js'
import { encodeQuery } from './query.js'
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

/** Sends a request and gives its answer, decoded but not checked. Rejects with a `Base44Error` of some class. */
export type Http = (request: HttpRequest) => Promise<unknown>

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

const GET_TIMEOUT_MS = 30_000
const WRITE_TIMEOUT_MS = 120_000

/** Makes the one function that all modules of a client send through. */
export function createHttp(config: HttpConfig): Http {
  return async (request) => {
    try {
      return await exchange(config, request)
    } catch (error) {
      const known = error instanceof Base44Error ? error : networkError(config, request, error)
      config.onError?.(known)
      throw known
    }
  }
}

async function exchange(config: HttpConfig, request: HttpRequest): Promise<unknown> {
  const { method, path } = request
  const url = `${config.serverUrl}/api${path}`
  const encoded = request.body === undefined ? undefined : encodeBody(request.body)
  const isForm = encoded?.body instanceof FormData
  const timeoutMs =
    request.timeoutMs ?? (isForm ? Infinity : method === 'GET' ? GET_TIMEOUT_MS : WRITE_TIMEOUT_MS)
  return withDeadline({ signal: request.signal, timeoutMs, method, url }, async (signal) => {
    const headers = requestHeaders(config, encoded?.contentType)
    const target = url + (request.query ? encodeQuery(request.query) : '')
    const response =
      encoded?.body instanceof FormData
        ? await config.upload({
            url: target,
            headers,
            body: encoded.body,
            signal,
            onProgress: request.onUploadProgress,
          })
        : await config.getFetch()(target, {
            method,
            headers,
            signal,
            // a redirect could carry the visitor's id to another origin
            redirect: 'error',
            ...(encoded && { body: encoded.body }),
          })
    return readAnswer(response, method, url)
  })
}

function requestHeaders(config: HttpConfig, contentType: string | undefined): Record<string, string> {
  const token = config.identity.token.get()
  return {
    ...config.headers,
    Accept: 'application/json',
    'X-App-Id': config.appId,
    ...(contentType && { 'Content-Type': contentType }),
    ...(token
      ? { Authorization: `Bearer ${token}` }
      : { 'X-Base44-Anonymous-Id': config.identity.anonymousId() }),
    // without query and hash, which may hold the page's own secrets
    ...(typeof window !== 'undefined' && {
      'X-Origin-URL': window.location.origin + window.location.pathname,
    }),
  }
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

function networkError(config: HttpConfig, { method, path }: HttpRequest, cause: unknown): NetworkError {
  const url = `${config.serverUrl}/api${path}`
  const origin = config.serverUrl === '' ? "the page's own origin" : config.serverUrl
  return new NetworkError(
    `${method} ${url} got no answer from ${origin}: it is not there, the network is down, or it does not allow requests from this page's origin`,
    { cause, method, url },
  )
}

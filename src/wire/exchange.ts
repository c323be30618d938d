import { decodeBody, errorCode, errorMessage } from './body.js'
import { encodeOrRefuse } from './encodeOrRefuse.js'
import { Base44Error, HttpError, NetworkError, ProtocolError } from './errors.js'
import type { Answer, HttpConfig, Outgoing } from './httpTypes.js'
import { encodeQuery } from './query.js'
import { requestHeaders } from './requestHeaders.js'

/** Sends a request once and reads its answer. Rejects with `HttpError` or `NetworkError`. */
export async function exchange(config: HttpConfig, outgoing: Outgoing, signal: AbortSignal): Promise<Answer> {
  const { method, url } = outgoing
  // outside the `try`: what can't be encoded is the caller's mistake, not the network's
  const [headers, target] = encodeOrRefuse(method, url, () => [
    requestHeaders(config, outgoing),
    url + encodeQuery(outgoing.query ?? {}),
  ])
  try {
    return await readAnswer(await send(config, outgoing, target, headers, signal), outgoing)
  } catch (error) {
    throw error instanceof Base44Error ? error : networkError(method, url, error)
  }
}

function send(
  { upload, getFetch }: HttpConfig,
  { method, encoded, keepalive, onUploadProgress }: Outgoing,
  target: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Response> {
  const body = encoded?.body
  if (body instanceof FormData)
    return upload({ method, url: target, headers, body, signal, onProgress: onUploadProgress })
  // a redirect could carry the visitor's id to another origin
  const init: RequestInit = { method, headers, signal, redirect: 'error' }
  if (keepalive) init.keepalive = true
  return getFetch()(target, body === undefined ? init : { ...init, body })
}

async function readAnswer(response: Response, { method, url, isText }: Outgoing): Promise<Answer> {
  const { status, statusText } = response
  const headers = Object.fromEntries(response.headers)
  const data = decodeBody(await response.text(), response.ok && isText)
  if (response.ok && method === 'GET' && /^text\/html/i.test(headers['content-type'] ?? '')) {
    throw new ProtocolError(
      `GET ${url} was answered with a page of HTML: is /api forwarded to a Base44 server?`,
      { status, data, method, url },
    )
  }
  if (response.ok) return { status, statusText, headers, data }
  const said = errorMessage(data) ?? `Request failed with status code ${status}: ${method} ${url}`
  const code = errorCode(data) ?? headers['x-base44-connector-error']
  throw new HttpError(said, {
    status,
    code,
    data,
    method,
    url,
    response: { status, statusText, headers, data },
  })
}

function networkError(method: string, url: string, cause: unknown): NetworkError {
  return new NetworkError(
    `${method} ${url} got no whole answer: no server, no network, or not allowed from here`,
    { cause, method, url },
  )
}

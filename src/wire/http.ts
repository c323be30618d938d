import { encodeBody } from './body.js'
import { withDeadline } from './deadline.js'
import { encodeOrRefuse } from './encodeOrRefuse.js'
import { AbortError, Base44Error, isHttpError } from './errors.js'
import { exchange } from './exchange.js'
import type { Answer, Http, HttpConfig, HttpRequest, Outgoing } from './httpTypes.js'
import { createReauthorize, type Reauthorize } from './reauthorize.js'
import { withRetries } from './retries.js'

const GET_TIMEOUT_MS = 30_000
const WRITE_TIMEOUT_MS = 120_000
const GET_RETRIES = 2

/** Makes the one function that all modules of a client send through. */
export function createHttp(config: HttpConfig): Http {
  const reauthorize = createReauthorize(config.identity, config.onUnauthorized)
  return async (request, decode) => {
    try {
      const answer = await call(config, request, reauthorize)
      return await decode(answer.data, answer)
    } catch (error) {
      // the caller's own abort is no failure to be shown
      const isTold = !(error instanceof AbortError || request.isQuiet)
      if (error instanceof Base44Error && isTold) config.onError?.(error)
      throw error
    }
  }
}

/** One call is as many exchanges as its retries and a new token make of it, under one deadline. */
function call(config: HttpConfig, request: HttpRequest, reauthorize: Reauthorize): Promise<Answer> {
  const { method, path, signal, body } = request
  const url = `${config.serverUrl}/api${path}`
  const encoded = body === undefined ? undefined : encodeOrRefuse(method, url, () => encodeBody(body))
  const outgoing: Outgoing = { ...request, url, encoded }
  const isUpload = encoded?.body instanceof FormData
  const usualMs = isUpload ? Infinity : method === 'GET' ? GET_TIMEOUT_MS : WRITE_TIMEOUT_MS
  const retries = method === 'GET' ? (request.retries ?? GET_RETRIES) : 0
  const timeoutMs = request.timeoutMs ?? usualMs
  const { clock, identity } = config
  const session = identity.session.get()
  const until = clock.now() + timeoutMs
  const isCurrent = () => identity.session.get() === session
  return withDeadline({ signal, timeoutMs, method, url }, (ending) =>
    withRetries({ retries, clock, until, isCurrent, signal: ending }, () =>
      exchangeOnceAuthorized(config, outgoing, ending, reauthorize),
    ),
  )
}

/** A 401 was not processed: with a new token even a POST may go again. */
async function exchangeOnceAuthorized(
  config: HttpConfig,
  outgoing: Outgoing,
  signal: AbortSignal,
  reauthorize: Reauthorize,
): Promise<Answer> {
  const sentWith = outgoing.as ? outgoing.as.token : config.identity.token.get()
  try {
    return await exchange(config, outgoing, signal)
  } catch (error) {
    const mayBeCured = isHttpError(error, 401) && outgoing.isLogin !== true
    const isCured = mayBeCured && (await reauthorize(error, sentWith))
    if (isCured && !signal.aborted) return exchange(config, { ...outgoing, as: undefined }, signal)
    throw error
  }
}

import { ApiError } from '../ApiError.js'
import { isLoopbackHost } from '../isLoopbackHost.js'

const maxLength = 8000

/**
 * Where a page of ours leads back to, maybe with a token: an address of this machine, of the server's own origin, or of one
 * that its options name. Refuses any other with a 400. An address without a host is one of the server's own.
 */
export function readReturnUrl(
  text: string | undefined,
  requestUrl: string,
  returnOrigins: readonly string[],
  parameter = 'from_url',
): URL {
  const own = new URL(requestUrl).origin
  const refused = (reason: string) => new ApiError(400, `${parameter} ${reason}`, 'BAD_RETURN_URL')
  if ((text?.length ?? 0) > maxLength || !URL.canParse(text ?? '/', own)) throw refused('is not an address')
  const url = new URL(text ?? '/', own)
  const isKnown = isLoopbackHost(url.hostname) || [own, ...returnOrigins].includes(url.origin)
  if (/^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && isKnown) return url
  const place = url.host || url.protocol
  throw refused(
    `leads to ${place}: this server leads back to pages of this machine only, or of origins it was told`,
  )
}

/** Headers that are about one connection and say nothing beyond it. */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** The headers of a message that is passed on: all but those of the connection it came by. */
export function endToEndHeaders(headers: Headers): Headers {
  const named = (headers.get('connection') ?? '').match(/[\w!#$%&'*+.^`|~-]+/g) ?? []
  const kept = new Headers(headers)
  for (const name of [...hopByHop, ...named]) kept.delete(name)
  return kept
}

import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { SentRequest } from './exchangeTypes.js'
import { readSentBody } from './readSentBody.js'

/** What fetch, axios and Node decide among themselves. */
const transportOnly =
  /^(host|connection|keep-alive|user-agent|accept-encoding|accept-language|content-length|transfer-encoding|cache-control|pragma|sec-.*)$/

/** Reads a request to its end. */
export async function readSentRequest(incoming: IncomingMessage): Promise<SentRequest> {
  const url = new URL(`http://server${incoming.url ?? ''}`)
  const bytes = await buffer(incoming)
  return {
    method: incoming.method ?? '',
    path: url.pathname
      .split('/')
      .map((part) => encodeURIComponent(decodeURIComponent(part)))
      .join('/'),
    query: [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    headers: readHeaders(incoming),
    body: await readSentBody(bytes, incoming.headers['content-type']),
  }
}

function readHeaders({ headers }: IncomingMessage): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !transportOnly.test(name))
  return Object.fromEntries(
    kept.map(([name, value]) => [name, String(value).replace(/^(multipart\/form-data);.*/, '$1')]),
  )
}

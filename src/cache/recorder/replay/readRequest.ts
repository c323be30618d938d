import type { RecordedRequest } from '../RecordedSession.js'

const CONVERSATIONS = /\/agents\/conversations(?:\/v2\/(?<to>[^/]+)\/messages|\/(?<id>[^/]+))?$/
const FILTERED_BY = /^q\[([^\]]*)\]/

/** Reads what a client asks its server for; `undefined` for what no recording has. */
export function readRequest(method: string, address: string): RecordedRequest | undefined {
  const url = new URL(address)
  const { to, id } = CONVERSATIONS.exec(url.pathname)?.groups ?? {}
  if (to !== undefined) return { kind: 'send', conversationId: decodeURIComponent(to), message: undefined }
  if (id !== undefined) return { kind: 'get', conversationId: decodeURIComponent(id) }
  if (!CONVERSATIONS.test(url.pathname)) return undefined
  return method === 'GET'
    ? { kind: 'list', params: readList(url.searchParams) }
    : { kind: 'create', params: undefined }
}

function readList(search: URLSearchParams): Record<string, unknown> {
  const list = new Map<string, unknown>()
  const q = new Map<string, unknown>()
  for (const [key, value] of search) {
    const name = FILTERED_BY.exec(key)?.[1]
    if (name === undefined) list.set(key, value)
    else q.set(name, value)
  }
  return { ...Object.fromEntries(list), q: Object.fromEntries(q) }
}

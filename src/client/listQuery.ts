/** Equality per field, dotted for what lies inside `metadata`: `{agent_name: 'x', 'metadata.order_id': '7'}`. */
export type ConversationFilter = Record<string, unknown>

/** What `listConversations` takes. */
export interface ListConversationsParams {
  q?: ConversationFilter | null
  /** A field's name, `-` before it for the newest or largest first. */
  sort?: string | null
  sort_by?: string | null
  limit?: number | null
  skip?: number | null
  /** Only these fields of each conversation. */
  fields?: string[] | null
}

const LIST_KEYS = new Set(['q', 'sort', 'sort_by', 'limit', 'skip', 'fields'])

/** Reads both call shapes, `{q: {agent_name}}` and the short `{agent_name}`, into the one that goes on the wire. */
export function listQuery(params: ListConversationsParams | ConversationFilter): Record<string, unknown> {
  const entries = Object.entries(params)
  const filter = Object.fromEntries(entries.filter(([key]) => !LIST_KEYS.has(key)))
  const list = Object.fromEntries(entries.filter(([key]) => LIST_KEYS.has(key)))
  if (Object.keys(filter).length === 0) return list
  const q: unknown = list['q']
  return { ...list, q: { ...filter, ...(typeof q === 'object' && q) } }
}

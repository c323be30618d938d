/** Equality per field, dotted for what lies inside `metadata`: `{agent_name: 'x', 'metadata.order_id': '7'}`. */
export type ConversationFilter = Record<string, unknown>

/** What `listConversations` takes. */
export interface ModelFilterParams {
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
export function listQuery(params: ModelFilterParams | ConversationFilter): Record<string, unknown> {
  const list: Record<string, unknown> = {}
  const filter: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(params)) (LIST_KEYS.has(key) ? list : filter)[key] = value
  if (Object.keys(filter).length > 0) list['q'] = { ...filter, ...(list['q'] as object | null | undefined) }
  return list
}

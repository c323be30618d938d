import { listQuery } from '../../client/listQuery.js'
import { isRecord } from '../../wire/isRecord.js'

/**
 * Names a list by what is known of it in a recording, in which what people wrote is hidden: its agent, the names of
 * what it is filtered by, its order and its page.
 */
export function listShape(params: unknown): string {
  const { q, sort, limit, skip } = listQuery(isRecord(params) ? params : {})
  const filter = isRecord(q) ? q : {}
  return [filter['agent_name'], Object.keys(filter).sort().join(), sort, limit, skip].map(nameOf).join('|')
}

function nameOf(part: unknown): string {
  return typeof part === 'string' || typeof part === 'number' ? String(part) : ''
}

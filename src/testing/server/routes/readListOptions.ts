import { ApiError } from '../ApiError.js'
import { isJsonObject } from '../isJsonObject.js'
import type { ListOptions } from '../store/storeTypes.js'
import { readBracketQuery } from './readBracketQuery.js'

const maxQueryLength = 16_384

/** What a list's query string asks for: `q` as JSON or in brackets, bare `agent_name=`, `sort` (or `sort_by`), `skip`, `limit`. */
export function readListOptions(search: URLSearchParams): ListOptions {
  const options: ListOptions = {
    skip: readCount(search, 'skip'),
    limit: readCount(search, 'limit'),
  }
  const sort = search.get('sort') || search.get('sort_by')
  if (sort) options.sort = sort
  return { ...options, ...readQuery(search) }
}

function readQuery(search: URLSearchParams): Pick<ListOptions, 'q' | 'loose'> {
  const agentName = search.get('agent_name')
  const bare = agentName === null ? {} : { agent_name: agentName }
  const json = search.get('q')
  if (json !== null && json !== '') return { q: { ...parseQuery(json), ...bare } }
  const bracket = readBracketQuery(search, 'q')
  if (bracket) return { q: { ...bracket, ...bare }, loose: true }
  return agentName === null ? {} : { q: bare }
}

function parseQuery(json: string): Record<string, unknown> {
  if (json.length > maxQueryLength) throw new ApiError(400, 'q is too long', 'BAD_QUERY')
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    throw new ApiError(400, 'q is not valid JSON', 'BAD_QUERY')
  }
  if (parsed === null) return {}
  if (!isJsonObject(parsed)) throw new ApiError(400, 'q must be an object', 'BAD_QUERY')
  return parsed
}

function readCount(search: URLSearchParams, name: string): number | undefined {
  const text = search.get(name)
  if (text === null || text === '') return undefined
  if (!/^\d{1,9}$/.test(text)) throw new ApiError(422, `${name} must be a whole number`, 'VALIDATION_ERROR')
  return Number(text)
}

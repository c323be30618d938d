import { ApiError } from '../ApiError.js'
import { isJsonObject } from '../isJsonObject.js'

/**
 * Reads `q[agent_name]=sup&q[n][$in][0]=1` as `{agent_name: 'sup', n: {$in: ['1']}}`; every value stays text. `undefined`
 * when nothing of that name is there.
 */
export function readBracketQuery(search: URLSearchParams, name: string): Record<string, unknown> | undefined {
  const root: Record<string, unknown> = {}
  let found = false
  for (const [key, value] of search) {
    if (!key.startsWith(`${name}[`) || !key.endsWith(']')) continue
    found = true
    assign(root, key.slice(name.length + 1, -1).split(']['), value)
  }
  return found ? (asList(root) as Record<string, unknown>) : undefined
}

function assign(root: Record<string, unknown>, path: string[], value: string): void {
  if (path.length > 8) throw new ApiError(400, 'q is nested too deep', 'BAD_QUERY')
  let at = root
  path.forEach((part, i) => {
    if (part === '__proto__' || part === 'constructor' || part === 'prototype') {
      throw new ApiError(400, `q must not name ${part}`, 'BAD_QUERY')
    }
    // `[]` means "the next item".
    const key = part === '' ? String(Object.keys(at).length) : part
    if (i === path.length - 1) {
      at[key] = value
      return
    }
    const next = Object.hasOwn(at, key) && isJsonObject(at[key]) ? at[key] : {}
    at[key] = next
    at = next
  })
}

/** An object whose keys are 0, 1, 2… came from a list. */
function asList(value: unknown): unknown {
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).map(([key, item]) => [key, asList(item)] as const)
  const isList = entries.length > 0 && entries.every(([key], i) => key === String(i))
  return isList ? entries.map(([, item]) => item) : Object.fromEntries(entries)
}

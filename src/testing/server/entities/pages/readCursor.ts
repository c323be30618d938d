import { ApiError } from '../../ApiError.js'
import { isJsonObject } from '../../isJsonObject.js'
import type { Walk } from './walkTypes.js'

/** Reads what `writeCursor` wrote; a 400 when it is something else. What is in it is checked as if it had been sent anew. */
export function readCursor(text: string): { walk: Walk; after: unknown[] } {
  const value = decode(text)
  if (!isJsonObject(value)) throw badCursor()
  const { entity, q, loose, of, after } = value
  const kind = readKind(of)
  if (typeof entity !== 'string' || !isJsonObject(q) || typeof loose !== 'boolean' || !kind) throw badCursor()
  if (!Array.isArray(after)) throw badCursor()
  return { walk: { entity, q, loose, of: kind }, after }
}

function readKind(of: unknown): Walk['of'] | undefined {
  if (!isJsonObject(of)) return undefined
  const { sort, fields, distinct } = of
  if (typeof distinct === 'string') return { distinct }
  if (typeof sort !== 'string' || !Array.isArray(fields)) return undefined
  return { sort, fields: fields.filter((field) => typeof field === 'string') }
}

function decode(text: string): unknown {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw badCursor()
  }
}

const badCursor = () => new ApiError(400, 'cursor is not one that this server gave', 'BAD_CURSOR')

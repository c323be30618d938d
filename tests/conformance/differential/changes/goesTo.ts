import type { Instead } from '../caseTypes.js'
import { eachRequest } from './eachRequest.js'

/** Ours asks for this path, and has nothing of it in the query. */
export function goesTo(path: string, row = 'encoded-paths'): Instead {
  return { row, change: eachRequest((request) => ({ ...request, path, query: [] })) }
}

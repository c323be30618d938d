import type { Instead } from '../caseTypes.js'
import type { Part } from '../exchangeTypes.js'
import { eachRequest } from './eachRequest.js'

/** Ours sends these parts of a form. */
export function sendsParts(parts: Part[]): Instead {
  const change = eachRequest((request) => ({
    ...request,
    headers: { ...request.headers, 'content-type': 'multipart/form-data' },
    body: { parts },
  }))
  return { row: 'real-uploads', change }
}

import type { JsonObject } from '../../../wire/agentTypes.js'
import { isJsonObject } from '../isJsonObject.js'

/**
 * Follows `$ref: '#/…'` inside one document, to the schema that is meant. A reference that leads nowhere, or only to
 * other references, gives `undefined`.
 */
export function resolveRef(schema: JsonObject, root: JsonObject): JsonObject | undefined {
  let current: unknown = schema
  for (let hops = 0; hops < 20; hops++) {
    if (!isJsonObject(current)) return undefined
    if (typeof current['$ref'] !== 'string') return current
    current = lookUp(current['$ref'], root)
  }
  return undefined
}

function lookUp(ref: string, root: JsonObject): unknown {
  if (ref === '#') return root
  if (!ref.startsWith('#/')) return undefined
  let current: unknown = root
  for (const part of ref.slice(2).split('/')) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined
    // An array or object that owns this key can be read by it.
    current = (current as Record<string, unknown>)[key]
  }
  return current
}

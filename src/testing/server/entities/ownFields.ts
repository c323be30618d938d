import type { JsonObject } from '../../../wire/agentTypes.js'
import { serverFields } from './serverFields.js'

/** The fields of a record that belong to its app; the server's are left out. */
export function ownFields(record: object): JsonObject {
  const own = Object.entries(record).filter(([key]) => !serverFields.has(key) && key !== '__proto__')
  return Object.fromEntries(own)
}

import type { JsonObject } from '../../../wire/agentTypes.js'
import type { EntityDefinition } from '../projectTypes.js'
import { validateSchema } from '../schema/validateSchema.js'
import { ownFields } from './ownFields.js'

/** What an entity's schema has against a record, as sentences; an empty list when it fits. */
export function validateRecord(definition: EntityDefinition, record: JsonObject): string[] {
  return validateSchema(definition, ownFields(record))
}

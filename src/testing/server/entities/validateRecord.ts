import type { JsonObject } from '../../../wire/agentTypes.js'
import type { EntityDefinition } from '../projectTypes.js'
import { validateValue } from '../schema/validateValue.js'
import { ownFields } from './ownFields.js'

/** What an entity's schema has against a record, as sentences; an empty list when it fits. */
export function validateRecord(definition: EntityDefinition, record: JsonObject): string[] {
  return validateValue(definition, ownFields(record))
}

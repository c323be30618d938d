import type { JsonObject } from '../../../wire/agentTypes.js'
import type { EntityDefinition } from '../projectTypes.js'
import { propertiesOf } from '../schema/propertiesOf.js'
import { ownFields } from './ownFields.js'

/** The fields that a new record is to have: what was sent, and the schema's defaults where nothing was. */
export function draftRecord(definition: EntityDefinition, data: JsonObject): JsonObject {
  const defaults = propertiesOf(definition).filter(([, schema]) => 'default' in schema)
  return {
    ...Object.fromEntries(defaults.map(([name, schema]) => [name, schema['default']])),
    ...ownFields(data),
  }
}

import { isJsonObject } from '../isJsonObject.js'
import type { JsonSchema } from './schemaTypes.js'

/** The named properties of an object schema, in order; anything in there that is no schema is left out. */
export function propertiesOf(schema: JsonSchema): [name: string, schema: JsonSchema][] {
  const properties = schema['properties']
  if (!isJsonObject(properties)) return []
  return Object.entries(properties).filter((entry): entry is [string, JsonSchema] => isJsonObject(entry[1]))
}

import { isJsonObject } from '../../src/testing/server/isJsonObject.js'
import type { EntityDefinition } from '../../src/testing/server/projectTypes.js'
import { SetupError } from './SetupError.js'

/** Takes the contents of an entity's file for an entity, or says what is wrong with it. */
export function checkEntity(value: unknown, path: string): EntityDefinition {
  const refuse = (reason: string): never => {
    throw new SetupError(`${path}: ${reason}`)
  }
  if (!isJsonObject(value)) return refuse('an entity must be an object')
  const { name, properties } = value
  if (typeof name !== 'string' || !/^[A-Za-z]\w{0,99}$/.test(name)) {
    return refuse('name must be a word of letters, digits and _')
  }
  if (!isJsonObject(properties) || !Object.values(properties).every(isJsonObject)) {
    return refuse('properties must be an object of JSON Schemas')
  }
  return { ...value, name }
}

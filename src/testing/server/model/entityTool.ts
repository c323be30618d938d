import { isJsonObject } from '../isJsonObject.js'
import type { ModelTool } from '../modelTypes.js'
import type { EntityDefinition, EntityOperation } from '../projectTypes.js'
import type { JsonSchema } from '../schema/schemaTypes.js'
import { validateSchema } from '../schema/validateSchema.js'
import type { Records } from '../services/Records.js'
import type { PendingTurn } from '../turn/PendingTurn.js'
import { displayOf } from './displayOf.js'
import { entityNoun } from './entityNoun.js'
import { textOf } from '../textOf.js'

const readLimit = 50

/** A tool that really reads or writes the records of an entity. */
export function entityTool(
  records: Records,
  definition: EntityDefinition,
  operation: EntityOperation,
  turn: PendingTurn,
): ModelTool {
  const parameters = parametersOf(definition, operation)
  return {
    name: `${operation}_${definition.name}`,
    description: descriptionOf(definition, operation),
    parameters,
    display: displayOf(definition.name, operation),
    entity: { definition, operation },
    async execute(args) {
      const input = isJsonObject(args) ? args : {}
      const errors = validateSchema(parameters, input)
      if (errors.length > 0) throw new Error(errors.join('; '))
      return run(records, definition.name, operation, input, turn)
    },
  }
}

async function run(
  records: Records,
  name: string,
  operation: EntityOperation,
  input: Record<string, unknown>,
  { appId, asker }: PendingTurn,
): Promise<unknown> {
  const id = textOf(input['id'])
  switch (operation) {
    case 'read':
      return records.list(appId, name, {
        q: isJsonObject(input['q']) ? input['q'] : {},
        limit: typeof input['limit'] === 'number' ? input['limit'] : readLimit,
        ...(typeof input['sort'] === 'string' ? { sort: input['sort'] } : {}),
      })
    case 'create':
      return records.create(appId, name, input, asker)
    case 'update':
      return records.update(appId, name, id, input['data'])
    case 'delete':
      await records.remove(appId, name, id)
      return { success: true, id }
    default:
      return operation satisfies never
  }
}

function parametersOf(definition: EntityDefinition, operation: EntityOperation): JsonSchema {
  const id = { type: 'string', description: `The id of the ${entityNoun(definition.name)}` }
  switch (operation) {
    case 'read':
      return { type: 'object', properties: readProperties, additionalProperties: false }
    case 'create': {
      const { name: _name, ...schema } = definition
      return { ...schema, type: 'object' }
    }
    case 'update': {
      const data = {
        type: 'object',
        properties: definition['properties'] ?? {},
        description: 'The fields to set',
      }
      return {
        type: 'object',
        properties: { id, data },
        required: ['id', 'data'],
        additionalProperties: false,
      }
    }
    case 'delete':
      return { type: 'object', properties: { id }, required: ['id'], additionalProperties: false }
    default:
      return operation satisfies never
  }
}

const readProperties = {
  q: {
    type: 'object',
    description:
      'Filter: fields with values or operators ($eq $ne $gt $gte $lt $lte $in $nin $exists $and $or), such as {"status": {"$ne": "done"}}',
  },
  sort: { type: 'string', description: 'Field to sort by, with - in front for descending' },
  limit: { type: 'integer', minimum: 1, maximum: 500 },
}

function descriptionOf(definition: EntityDefinition, operation: EntityOperation): string {
  const fields = Object.keys(isJsonObject(definition['properties']) ? definition['properties'] : {}).join(
    ', ',
  )
  const noun = entityNoun(definition.name)
  switch (operation) {
    case 'read':
      return `Finds records of ${definition.name} (fields: id, ${fields}).`
    case 'create':
      return `Creates a ${noun}.`
    case 'update':
      return `Sets fields of a ${noun}, found by its id.`
    case 'delete':
      return `Deletes a ${noun}, found by its id.`
    default:
      return operation satisfies never
  }
}

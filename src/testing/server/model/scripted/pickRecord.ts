import type { JsonObject } from '../../../../wire/agentTypes.js'
import type { ModelEvent } from '../../modelTypes.js'
import type { EntityDefinition } from '../../projectTypes.js'
import { entityNoun } from '../entityNoun.js'
import { describeRecords } from './describeRecords.js'
import { findRecord } from './findRecord.js'
import { refusal } from './refusal.js'
import { shapeOf } from './shapeOf.js'
import type { Stage } from './Stage.js'

/** Reads the records and finds the one that a request means; where it can't be told, asks, and gives nothing. */
export async function* pickRecord(
  stage: Stage,
  entity: EntityDefinition,
  target: string,
  purpose: string,
): AsyncGenerator<ModelEvent, JsonObject | undefined> {
  const tool = stage.tool(entity, 'read')
  const nouns = entityNoun(entity.name, 2)
  if (!tool) {
    yield* refusal(stage, entity, 'read')
    return undefined
  }
  yield* stage.think(
    `First I look for the ${entityNoun(entity.name)} that is called “${target}”, then I can ${purpose}.`,
  )
  const result = yield* stage.call(tool, { q: {}, limit: 500 })
  if (!result.ok) {
    yield* stage.say(`I could not read the ${nouns}: ${result.error}`)
    return undefined
  }
  const records = Array.isArray(result.value) ? result.value : []
  const shape = shapeOf(entity)
  const found = findRecord(records, target, shape)
  if (found.kind === 'one') return found.record
  yield* stage.say(
    found.kind === 'many'
      ? `More than one of the ${nouns} fits “${target}”. Which one do you mean?\n\n${describeRecords(found.records, shape)}`
      : `I found none of the ${nouns} that fits “${target}”. There are ${records.length}; say “list ${nouns}” to see them.`,
  )
  return undefined
}

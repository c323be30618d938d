import { isJsonObject } from '../../isJsonObject.js'
import type { JsonObject } from '../../../../wire/agentTypes.js'
import type { ModelEvent } from '../../modelTypes.js'
import { entityNoun } from '../entityNoun.js'
import { capitalize } from './capitalize.js'
import type { EntityShape } from './EntityShape.js'
import { humanize } from './humanize.js'
import type { Intent } from './intentTypes.js'
import { overdueSentence } from './overdueSentence.js'
import { refusal } from './refusal.js'
import { shapeOf } from './shapeOf.js'
import type { Stage } from './Stage.js'

/** Reads all records of an entity and counts them by the fields that have a fixed choice. */
export async function* answerSummary(
  stage: Stage,
  intent: Intent & { kind: 'summary' },
): AsyncGenerator<ModelEvent, void> {
  const { entity } = intent
  const nouns = entityNoun(entity.name, 2)
  const tool = stage.tool(entity, 'read')
  if (!tool) return yield* refusal(stage, entity, 'read')
  yield* stage.think(
    `A summary of all ${nouns} is wanted. I will read every one of them with ${tool.name} and count.`,
  )
  const result = yield* stage.call(tool, { q: {}, limit: 500 })
  if (!result.ok) return yield* stage.say(`I could not read the ${nouns}: ${result.error}`)
  const records = Array.isArray(result.value) ? result.value.filter(isJsonObject) : []
  const shape = shapeOf(entity)
  const late = overdueSentence(records, shape, stage.turn.now)
  const parts = [
    `There are **${records.length} ${entityNoun(entity.name, records.length)}**.`,
    ...countsOf(records, shape),
    late,
  ]
  yield* stage.say(parts.filter((part) => part !== '').join('\n\n'))
}

function countsOf(records: JsonObject[], shape: EntityShape): string[] {
  return shape.choices.map(({ field, values }) => {
    const lines = values.map((value) => {
      const count = records.filter((record) => record[field] === value).length
      return `- ${capitalize(humanize(value))}: ${count}`
    })
    return `**${capitalize(humanize(field))}**\n\n${lines.join('\n')}`
  })
}

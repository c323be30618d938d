import type { ModelEvent } from '../../modelTypes.js'
import { entityNoun } from '../entityNoun.js'
import { describeRecords } from './describeRecords.js'
import type { Intent } from './intentTypes.js'
import { overdueSentence } from './overdueSentence.js'
import { refusal } from './refusal.js'
import { shapeOf } from './shapeOf.js'
import type { Stage } from './Stage.js'

/** Reads the records that a question asks for and shows them in a table. */
export async function* answerList(
  stage: Stage,
  intent: Intent & { kind: 'list' },
): AsyncGenerator<ModelEvent, void> {
  const { entity, q, words } = intent
  const shape = shapeOf(entity)
  const nouns = entityNoun(entity.name, 2)
  const tool = stage.tool(entity, 'read')
  if (!tool) return yield* refusal(stage, entity, 'read')
  const wish = words.length > 0 ? ` (${words.join(', ')})` : ''
  yield* stage.think(
    `The question is about ${nouns}${wish}. I should not answer from memory: ${tool.name} gives me the current records` +
      `${words.length > 0 ? ', and its filter can leave out the others' : ''}. Then I will show them in a table.`,
  )
  const sort = shape.date ? { sort: shape.date } : {}
  const result = yield* stage.call(tool, { q, ...sort })
  if (!result.ok) return yield* stage.say(`I could not read the ${nouns}: ${result.error}`)
  const records = Array.isArray(result.value) ? result.value : []
  if (records.length === 0) {
    return yield* stage.say(
      `There are no ${nouns}${words.length > 0 ? ` for: **${words.join(', ')}**` : ''}.`,
    )
  }
  const noun = entityNoun(entity.name, records.length)
  const heading = `I found **${records.length} ${noun}**${words.length > 0 ? ` (${words.join(', ')})` : ''}:`
  const late = overdueSentence(records, shape, stage.turn.now)
  yield* stage.say(`${heading}\n\n${describeRecords(records, shape)}${late === '' ? '' : `\n\n${late}`}`)
}

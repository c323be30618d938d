import type { ModelEvent } from '../../modelTypes.js'
import { entityNoun } from '../entityNoun.js'
import { cellText } from './cellText.js'
import { describeRecords } from './describeRecords.js'
import { humanize } from './humanize.js'
import type { Intent } from './intentTypes.js'
import { pickRecord } from './pickRecord.js'
import { refusal } from './refusal.js'
import { shapeOf } from './shapeOf.js'
import type { Stage } from './Stage.js'

/** Finds the record that a request means and sets what it asks for. */
export async function* answerUpdate(
  stage: Stage,
  intent: Intent & { kind: 'update' },
): AsyncGenerator<ModelEvent, void> {
  const { entity, target, data } = intent
  const noun = entityNoun(entity.name)
  const tool = stage.tool(entity, 'update')
  if (!tool) return yield* refusal(stage, entity, 'update')
  const shape = shapeOf(entity)
  if (Object.keys(data).length === 0) {
    yield* stage.think(`A change of a ${noun} is wanted, but I don't see which field should get which value.`)
    const choices = shape.choices.map(
      ({ field, values }) => `${humanize(field)} (${values.map(humanize).join(', ')})`,
    )
    return yield* stage.say(
      `What should I change? I can set ${choices.join(' and ') || 'any of its fields'}.`,
    )
  }
  const change = Object.entries(data).map(
    ([field, value]) => `${humanize(field)} to ${cellText(value, true)}`,
  )
  const record = yield* pickRecord(stage, entity, target, `set ${change.join(', ')}`)
  if (!record) return
  const result = yield* stage.call(tool, { id: record['id'], data })
  if (!result.ok) return yield* stage.say(`I could not update the ${noun}: ${result.error}`)
  const name = cellText(record[shape.title ?? 'id'])
  yield* stage.say(
    `Done. I set ${change.join(' and ')} for **${name}**:\n\n${describeRecords([result.value], shape)}`,
  )
}

import type { ModelEvent } from '../../modelTypes.js'
import { entityNoun } from '../entityNoun.js'
import { cellText } from './cellText.js'
import type { Intent } from './intentTypes.js'
import { pickRecord } from './pickRecord.js'
import { refusal } from './refusal.js'
import { shapeOf } from './shapeOf.js'
import type { Stage } from './Stage.js'

/** Finds the record that a request means and deletes it. */
export async function* answerDelete(
  stage: Stage,
  intent: Intent & { kind: 'delete' },
): AsyncGenerator<ModelEvent, void> {
  const { entity, target } = intent
  const noun = entityNoun(entity.name)
  const tool = stage.tool(entity, 'delete')
  if (!tool) return yield* refusal(stage, entity, 'delete')
  const record = yield* pickRecord(stage, entity, target, 'delete it')
  if (!record) return
  const result = yield* stage.call(tool, { id: record['id'] })
  if (!result.ok) return yield* stage.say(`I could not delete the ${noun}: ${result.error}`)
  yield* stage.say(`Done. I deleted the ${noun} **${cellText(record[shapeOf(entity).title ?? 'id'])}**.`)
}

import type { ModelEvent } from '../../modelTypes.js'
import { requiredOf } from '../../schema/requiredOf.js'
import { propertiesOf } from '../../schema/propertiesOf.js'
import { entityNoun } from '../entityNoun.js'
import { describeRecords } from './describeRecords.js'
import { humanize } from './humanize.js'
import type { Intent } from './intentTypes.js'
import { refusal } from './refusal.js'
import { shapeOf } from './shapeOf.js'
import type { Stage } from './Stage.js'

/** Creates a record from what a request says, or asks for what is missing. */
export async function* answerCreate(
  stage: Stage,
  intent: Intent & { kind: 'create' },
): AsyncGenerator<ModelEvent, void> {
  const { entity, fields } = intent
  const noun = entityNoun(entity.name)
  const tool = stage.tool(entity, 'create')
  if (!tool) return yield* refusal(stage, entity, 'create')
  const known = new Set([
    ...Object.keys(fields),
    ...propertiesOf(entity).flatMap(([name, schema]) => ('default' in schema ? [name] : [])),
  ])
  const missing = requiredOf(entity).filter((name) => !known.has(name))
  if (missing.length > 0) {
    yield* stage.think(`A new ${noun} is wanted, but I was not told its ${missing.map(humanize).join(', ')}.`)
    return yield* stage.say(
      `To create a ${noun} I also need: **${missing.map(humanize).join(', ')}**. For example: “add a ${noun}: call the bank”.`,
    )
  }
  yield* stage.think(
    `A new ${noun} is wanted. From the message I take ${Object.keys(fields).map(humanize).join(', ')}; the rest has defaults.`,
  )
  const result = yield* stage.call(tool, fields)
  if (!result.ok) return yield* stage.say(`I could not create the ${noun}: ${result.error}`)
  yield* stage.say(`Done. I created this ${noun}:\n\n${describeRecords([result.value], shapeOf(entity))}`)
}

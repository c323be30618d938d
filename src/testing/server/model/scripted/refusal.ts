import type { ModelEvent } from '../../modelTypes.js'
import type { EntityDefinition, EntityOperation } from '../../projectTypes.js'
import { entityNoun } from '../entityNoun.js'
import type { Stage } from './Stage.js'

/** Says that the agent has no tool for this, and what it has. */
export async function* refusal(
  stage: Stage,
  entity: EntityDefinition,
  operation: EntityOperation,
): AsyncGenerator<ModelEvent, void> {
  const nouns = entityNoun(entity.name, 2)
  const allowed = stage.turn.tools
    .filter((tool) => tool.entity?.definition.name === entity.name)
    .map((tool) => tool.entity?.operation)
  yield* stage.think(`This asks me to ${operation} ${nouns}, and I have no tool that is allowed to.`)
  const can = allowed.length > 0 ? ` What I may do with ${nouns}: ${allowed.join(', ')}.` : ''
  yield* stage.say(`I am not allowed to ${operation} ${nouns}.${can}`)
}

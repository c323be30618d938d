import type { EntityDefinition } from '../../projectTypes.js'
import { entityNoun } from '../entityNoun.js'
import { saysWords } from './saysWords.js'

/** The entity that a text names, in the singular or plural. */
export function findEntity(
  text: string,
  entities: readonly EntityDefinition[],
): EntityDefinition | undefined {
  return entities.find(
    ({ name }) => saysWords(text, entityNoun(name)) || saysWords(text, entityNoun(name, 2)),
  )
}

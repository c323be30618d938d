import type { ModelFile } from '../../modelTypes.js'
import type { EntityDefinition } from '../../projectTypes.js'
import { findEntity } from './findEntity.js'
import type { Intent } from './intentTypes.js'
import { readChange } from './readChange.js'
import { readFields } from './readFields.js'
import { readFilter } from './readFilter.js'
import { readTarget } from './readTarget.js'
import { findScene } from './scenes/findScene.js'
import { shapeOf } from './shapeOf.js'

const polite = '^\\W*(?:please\\s+|can you\\s+|could you\\s+|i (?:want|would like|need) (?:you )?to\\s+)*'
const starts = (verbs: string, text: string) => new RegExp(`${polite}(?:${verbs})\\b`, 'i').test(text)

/** Reads a message for one of the things that the scripted agent can do. Without a named entity, the first one is meant. */
export function readIntent(
  text: string,
  entities: readonly EntityDefinition[],
  files: readonly ModelFile[],
  now: number,
): Intent {
  if (starts('help', text) || /\bwhat can you do\b/i.test(text)) return { kind: 'help' }
  const named = findEntity(text, entities)
  const entity = named ?? entities[0]
  if (entity) {
    const shape = shapeOf(entity)
    if (starts('delete|remove|drop|get rid of', text))
      return { kind: 'delete', entity, target: readTarget(text, shape) }
    if (starts(changeVerbs, text)) return { kind: 'update', entity, ...readChange(text, shape, now) }
    if (starts('add|create|make|new|remind me', text))
      return { kind: 'create', entity, fields: readFields(text, shape, now) }
    if (
      /\b(summar(y|i[sz]e)|overview|statistics|stats|how (are|is) .* (going|doing))\b/i.test(text) &&
      (named || files.length === 0)
    ) {
      return { kind: 'summary', entity }
    }
    const filter = readFilter(text, shape, now)
    const asks =
      /\b(list|show|what|which|find|who|where|how many|any|all|see|tell|give|do (i|we) have|status)\b/i.test(
        text,
      )
    if (named || (asks && filter.words.length > 0)) return { kind: 'list', entity, ...filter }
  }
  if (files.length > 0) return { kind: 'files' }
  // Last of all that has a meaning: what the agent can really do is never hidden by a scene of the same name.
  const scene = findScene(text)
  if (scene) return { kind: 'scene', scene }
  if (/^\W*(hi|hello|hey|good (morning|afternoon|evening))\b/i.test(text)) return { kind: 'greeting' }
  return { kind: /\b(thanks|thank you|cheers)\b/i.test(text) ? 'thanks' : 'unknown' }
}

const changeVerbs =
  'mark|complete|finish|close|resolve|tick off|check off|start|begin|resume|re-?open|cancel|set|move|change|update|assign|postpone'

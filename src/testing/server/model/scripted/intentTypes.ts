import type { JsonObject } from '../../../../wire/agentTypes.js'
import type { EntityDefinition } from '../../projectTypes.js'
import type { Scene } from './scenes/Scene.js'

/** What the scripted agent takes a message to ask for. */
export type Intent =
  | { kind: 'help' }
  | { kind: 'greeting' }
  | { kind: 'thanks' }
  | { kind: 'files' }
  | { kind: 'unknown' }
  | { kind: 'scene'; scene: Scene }
  | { kind: 'list'; entity: EntityDefinition; q: JsonObject; words: string[] }
  | { kind: 'summary'; entity: EntityDefinition }
  | { kind: 'create'; entity: EntityDefinition; fields: JsonObject }
  | { kind: 'update'; entity: EntityDefinition; target: string; data: JsonObject }
  | { kind: 'delete'; entity: EntityDefinition; target: string }

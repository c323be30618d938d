import type { AgentToolCallDisplay } from '../../../wire/agentTypes.js'
import type { EntityOperation } from '../projectTypes.js'
import { entityNoun } from './entityNoun.js'

const verbs: Record<EntityOperation, { done: string; active: string; many: boolean }> = {
  read: { done: 'Read', active: 'Reading', many: true },
  create: { done: 'Created', active: 'Creating', many: false },
  update: { done: 'Updated', active: 'Updating', many: false },
  delete: { done: 'Deleted', active: 'Deleting', many: false },
}

/** How a call of an entity's tool would like to be shown: "Read tasks", "Reading tasks…". */
export function displayOf(entityName: string, operation: EntityOperation): AgentToolCallDisplay {
  const { done, active, many } = verbs[operation]
  const noun = entityNoun(entityName, many ? 2 : 1)
  return {
    label: `${done} ${noun}`,
    active_label: `${active} ${noun}…`,
    error_label: `${active} ${noun} failed`,
  }
}

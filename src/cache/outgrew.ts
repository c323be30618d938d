import type { AgentMessage } from '../wire/agentTypes.js'
import { grewInto } from './grewInto.js'

/** True when one copy of a message says all that another does, and more: it is the later one, whatever its date. */
export function outgrew(later: AgentMessage, earlier: AgentMessage): boolean {
  return grewInto(earlier, later) && !grewInto(later, earlier)
}

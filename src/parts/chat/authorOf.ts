import type { AgentMessage } from '../../wire/agentTypes.js'
import type { Labels } from '../labels.js'

/** Who wrote a message. */
export interface Author {
  name: string
  /** Its side of the chat doesn't say who that is: a third person, or a role that is neither the user's nor the agent's. */
  isOther: boolean
}

/**
 * Who wrote a message: the user's and the agent's go by the labels, anyone else's by their own name.
 *
 * @param owner whose conversation it is, see `ownerOf`
 */
export function authorOf(message: AgentMessage, owner: string | undefined, labels: Labels): Author {
  const { role, metadata } = message
  if (role === 'assistant') return { name: labels.agent, isOther: false }
  // such a role must never be taken for one of the two
  if (role !== 'user') return { name: role, isOther: true }
  const email = emailOf(message)
  if (email === undefined || email === owner) return { name: labels.you, isOther: false }
  return { name: metadata?.created_by_full_name || email, isOther: true }
}

/** The address of who spoke first in a conversation: it is one user's. */
export function ownerOf(messages: readonly AgentMessage[]): string | undefined {
  const first = messages.find((message) => message.role === 'user' && emailOf(message) !== undefined)
  return first && emailOf(first)
}

/** The address of who wrote a message, where the server tells. */
export function emailOf({ metadata }: AgentMessage): string | undefined {
  return metadata?.created_by_email || undefined
}

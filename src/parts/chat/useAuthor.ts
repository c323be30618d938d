'use client'
import type { UseAgentMessagesResult } from '../../hooks/useAgentMessages.js'
import type { AgentMessage } from '../../wire/agentTypes.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatMessages } from './useChatMessages.js'

/** Who wrote a message. */
export interface Author {
  name: string
  /** Its side of the chat doesn't say who that is: a third person, or a role that is neither the user's nor the agent's. */
  isOther: boolean
}

/** Who wrote a message: the user's and the agent's go by the labels, anyone else's by their own name. */
export function useAuthor(part: string, message: AgentMessage): Author {
  const labels = useLabels()
  const { role, metadata } = message
  const email = role === 'user' ? emailOf(message) : undefined
  // whose conversation it is matters only where somebody else may speak: nothing is looked for otherwise
  const owner = useChatMessages(part, email === undefined ? nobody : emailOfFirst)
  if (role === 'assistant') return { name: labels.agent, isOther: false }
  // such a role must never be taken for one of the two
  if (role !== 'user') return { name: role, isOther: true }
  if (email === undefined || email === owner) return { name: labels.you, isOther: false }
  return { name: metadata?.created_by_full_name || email, isOther: true }
}

const nobody = () => undefined

/** A conversation is one user's: who spoke first in it. */
function emailOfFirst({ messages }: UseAgentMessagesResult): string | undefined {
  const first = messages.find((message) => message.role === 'user' && emailOf(message) !== undefined)
  return first && emailOf(first)
}

function emailOf({ metadata }: AgentMessage): string | undefined {
  return metadata?.created_by_email || undefined
}

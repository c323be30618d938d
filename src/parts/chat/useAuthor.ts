'use client'
import type { MessagesState } from '../../cache/messagesStore.js'
import type { AgentMessage } from '../../wire/agentTypes.js'
import { useLabels } from '../internal/LabelsContext.js'
import { authorOf, emailOf, ownerOf, type Author } from './authorOf.js'
import { useChatMessages } from './useChatMessages.js'

/** Who wrote a message of the chat. */
export function useAuthor(part: string, message: AgentMessage): Author {
  const labels = useLabels()
  // whose conversation it is matters only where somebody else may speak: nothing is looked for otherwise
  const mayBeOther = message.role === 'user' && emailOf(message) !== undefined
  const owner = useChatMessages(part, mayBeOther ? ownerOfChat : nobody)
  return authorOf(message, owner, labels)
}

const nobody = () => undefined
const ownerOfChat = ({ messages }: MessagesState) => ownerOf(messages)

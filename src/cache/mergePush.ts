import { replaceEqualDeep } from '@tanstack/react-query'
import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { compareDates } from './compareDates.js'
import { mergeToolCalls } from './toolCalls.js'

/**
 * Puts a pushed message into a conversation. An id that is known is replaced, unless the push is older by its date;
 * one that is new goes to the end. What did not change keeps its identity: a push that brings nothing new gives back
 * the very conversation that it was given.
 */
export function mergePush(conversation: AgentConversation, push: AgentMessage): AgentConversation {
  // a push nearly always grows the newest message, so the search from the end finds it at once
  const index = conversation.messages.findLastIndex(({ id }) => id === push.id)
  const known = conversation.messages[index]
  if (known === undefined) return { ...conversation, messages: [...conversation.messages, push] }
  if (compareDates(push.updated_date, known.updated_date) < 0) return conversation
  const merged = overlay(known, push)
  if (merged === known) return conversation
  const messages = [...conversation.messages]
  messages[index] = merged
  return { ...conversation, messages }
}

/** The newer copy, sharing what is equal with the older one and keeping strings that were cut only in transit. */
export function overlay(older: AgentMessage, newer: AgentMessage): AgentMessage {
  const whole =
    older.tool_calls && newer.tool_calls
      ? { ...newer, tool_calls: mergeToolCalls(older.tool_calls, newer.tool_calls) }
      : newer
  return replaceEqualDeep(older, whole)
}

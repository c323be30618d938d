import { replaceEqualDeep } from '@tanstack/react-query'
import type { AgentMessage } from '../wire/agentTypes.js'
import { compareDates } from './compareDates.js'
import { grewInto } from './grewInto.js'
import { mergeToolCalls } from './toolCalls.js'

/** The copy of a message that is shown after a push, and whether the push was turned away for its older date. */
export interface MergedPush {
  message: AgentMessage
  isOutdated: boolean
}

/**
 * Decides between the copy that is shown and one that was pushed. The older date loses. Where the dates can't tell,
 * the later arrival stays, unless what is shown has grown out of it: then it comes late. What did not change keeps its
 * identity: a push that brings nothing new gives back the very message that was shown.
 */
export function mergePush(shown: AgentMessage, push: AgentMessage): MergedPush {
  const order = compareDates(push.updated_date, shown.updated_date)
  if (order < 0) return { message: shown, isOutdated: true }
  const merged = overlay(shown, push)
  const isLate = order === 0 && merged !== shown && grewInto(merged, shown)
  return { message: isLate ? shown : merged, isOutdated: false }
}

/** The newer copy, sharing what is equal with the older one and keeping strings that were cut only in transit. */
export function overlay(older: AgentMessage, newer: AgentMessage): AgentMessage {
  const whole =
    older.tool_calls && newer.tool_calls
      ? { ...newer, tool_calls: mergeToolCalls(older.tool_calls, newer.tool_calls) }
      : newer
  return replaceEqualDeep(older, whole)
}

import { replaceEqualDeep } from '@tanstack/react-query'
import type { AgentMessage } from '../wire/agentTypes.js'
import { compareDates } from './compareDates.js'
import { grewInto } from './grewInto.js'
import { mergeTiedCalls } from './mergeTiedCalls.js'
import { outgrew } from './outgrew.js'
import { mergeToolCalls } from './toolCalls.js'

/** The copy of a message that is shown after a push, and whether the push was turned away against or for its date. */
export interface MergedPush {
  message: AgentMessage
  isOutdated: boolean
}

/**
 * Decides between the copy that is shown and one that was pushed. The older date loses, and so does a copy that the
 * shown one has grown out of, whatever its date: clocks jump. Where the dates can't tell, the later arrival stays.
 * What did not change keeps its identity: a push that brings nothing new gives back the very message that was shown.
 */
export function mergePush(shown: AgentMessage, push: AgentMessage): MergedPush {
  const order = compareDates(push.updated_date, shown.updated_date)
  if (order < 0) return { message: shown, isOutdated: true }
  const merged = order === 0 ? overlayTied(shown, push) : overlay(shown, push)
  if (order > 0 && outgrew(shown, merged)) return { message: shown, isOutdated: true }
  const isLate = order === 0 && merged !== shown && grewInto(merged, shown)
  return { message: isLate ? shown : merged, isOutdated: false }
}

/** The newer copy, sharing what is equal with the older one and keeping strings that were cut only in transit. */
export function overlay(older: AgentMessage, newer: AgentMessage): AgentMessage {
  return withCalls(older, newer, mergeToolCalls)
}

/** The same where nobody can tell which copy is newer. */
export function overlayTied(older: AgentMessage, newer: AgentMessage): AgentMessage {
  const calls = newer.tool_calls ?? older.tool_calls
  return withCalls(older, calls ? { ...newer, tool_calls: calls } : newer, mergeTiedCalls)
}

function withCalls(older: AgentMessage, newer: AgentMessage, merge: typeof mergeToolCalls): AgentMessage {
  const whole =
    older.tool_calls && newer.tool_calls
      ? { ...newer, tool_calls: merge(older.tool_calls, newer.tool_calls) }
      : newer
  return replaceEqualDeep(older, whole)
}

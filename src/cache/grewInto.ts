import { replaceEqualDeep } from '@tanstack/react-query'
import type { AgentMessage, AgentMessageReasoning, AgentMessageToolCall } from '../wire/agentTypes.js'
import { callGrewInto } from './callGrewInto.js'

/**
 * True when one copy of a message may be an earlier stage of another: whatever it says is the beginning of what the
 * other says. It tells which of two copies is the later where their dates don't. Both ways true for equal ones.
 */
export function grewInto(earlier: AgentMessage, later: AgentMessage): boolean {
  return (
    isContentStart(earlier.content, later.content) &&
    isReasoningStart(earlier.reasoning, later.reasoning) &&
    areCallsStart(earlier.tool_calls ?? [], later.tool_calls ?? []) &&
    (!earlier.usage || isEqual(earlier.usage, later.usage))
  )
}

function isContentStart(earlier: AgentMessage['content'], later: AgentMessage['content']): boolean {
  if (earlier === undefined || earlier === null || earlier === '') return true
  if (typeof earlier === 'string' && typeof later === 'string') return later.startsWith(earlier)
  return isEqual(earlier, later)
}

type Reasoning = AgentMessageReasoning | null | undefined

function isReasoningStart(earlier: Reasoning, later: Reasoning): boolean {
  if (!earlier) return true
  if (later?.content.startsWith(earlier.content) !== true) return false
  return !earlier.end_date || earlier.end_date === later.end_date
}

type Calls = readonly AgentMessageToolCall[]

function areCallsStart(earlier: Calls, later: Calls): boolean {
  return earlier.every((call, index) => {
    const other = later[index]
    return other?.id === call.id && callGrewInto(call, other)
  })
}

function isEqual(a: unknown, b: unknown): boolean {
  return replaceEqualDeep(a, b) === a
}

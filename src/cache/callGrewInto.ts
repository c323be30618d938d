import type { AgentMessageToolCall } from '../wire/agentTypes.js'
import { isActiveStatus } from './isActiveStatus.js'
import { CUT_AT, isCutCopy } from './toolCalls.js'

/** True when one copy of a call may be an earlier stage of another; both ways true for equal ones. */
export function callGrewInto(earlier: AgentMessageToolCall, later: AgentMessageToolCall): boolean {
  return (
    isStatusBefore(earlier.status, later.status) &&
    isStringStart(earlier.arguments_string, later.arguments_string, CUT_AT.arguments_string) &&
    isStringStart(earlier.results, later.results, CUT_AT.results)
  )
}

/** Work ends, but what waits for the user is taken up again: then only the order of arrival tells. */
function isStatusBefore(earlier: string, later: string): boolean {
  return earlier === later || (isActiveStatus(earlier) && later !== 'waiting_for_user_input')
}

function isStringStart(earlier: string | undefined, later: string | undefined, cutAt: number): boolean {
  if (earlier === undefined) return true
  return later !== undefined && (later.startsWith(earlier) || isCutCopy(earlier, later, cutAt))
}

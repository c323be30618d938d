import { CUT_AT } from '../../cache/toolCalls.js'
import type { AgentMessageToolCall } from '../../wire/agentTypes.js'
import { parseJson } from '../internal/parseJson.js'

/** A server may mark a cut; this is as long as the marks that are known. */
const LONGEST_MARK = 16
const CUT_MARK = /(?:…|\.{3}|truncated[\])]?)$/i

/** Which of a call's strings were cut on their way here: as long as the platform cuts at, and no JSON any more. */
export function isTruncated(call: AgentMessageToolCall): { arguments: boolean; results: boolean } {
  return {
    arguments: isCut(call.arguments_string, CUT_AT.arguments_string),
    results: call.results !== undefined && isCut(call.results, CUT_AT.results),
  }
}

function isCut(text: string, limit: number): boolean {
  const hasCutLength =
    text.length === limit ||
    (text.length > limit && text.length <= limit + LONGEST_MARK && CUT_MARK.test(text))
  return hasCutLength && !parseJson(text).ok
}

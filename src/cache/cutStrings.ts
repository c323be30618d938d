import type { AgentMessageToolCall } from '../wire/agentTypes.js'
import { CUT_AT } from './toolCalls.js'

/** A server may mark a cut; this is as long as the marks that are known. */
const LONGEST_MARK = 16
const CUT_MARK = /(?:…|\.{3}|truncated[\])]?)$/i

/** Which of a call's strings look cut: as long as the platform cuts at, and no JSON any more. */
export function cutStrings(call: AgentMessageToolCall): { arguments: boolean; results: boolean } {
  return {
    arguments: looksCut(call.arguments_string, CUT_AT.arguments_string),
    results: call.results !== undefined && looksCut(call.results, CUT_AT.results),
  }
}

function looksCut(text: string, limit: number): boolean {
  const hasCutLength =
    text.length === limit ||
    (text.length > limit && text.length <= limit + LONGEST_MARK && CUT_MARK.test(text))
  return hasCutLength && !isJson(text)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

import type { AgentMessageToolCall } from '../wire/agentTypes.js'

/** Where the platform cuts a tool's strings in a push. A GET has them whole. */
export const CUT_AT = { arguments_string: 500, results: 50 } as const

/** What a server may put where it cut. */
const CUT_MARK = /(?:\.{3}|…)?(?:\s*[[(]?truncated[\])]?)?$/i

/**
 * Takes the newer copy of a message's calls, but for strings that were cut in transit and that the older copy has
 * whole. A string that merely is long, and does not begin as the older one does, is new.
 */
export function mergeToolCalls(
  older: readonly AgentMessageToolCall[],
  newer: readonly AgentMessageToolCall[],
): AgentMessageToolCall[] {
  const byId = new Map(older.map((call) => [call.id, call]))
  return newer.map((call) => {
    const known = byId.get(call.id)
    return known === undefined ? call : mergeToolCall(known, call)
  })
}

function mergeToolCall(older: AgentMessageToolCall, newer: AgentMessageToolCall): AgentMessageToolCall {
  const merged = { ...newer }
  if (isCutCopy(newer.arguments_string, older.arguments_string, CUT_AT.arguments_string)) {
    merged.arguments_string = older.arguments_string
  }
  if (older.results !== undefined && isCutCopy(newer.results, older.results, CUT_AT.results)) {
    merged.results = older.results
  }
  return merged
}

/** True when `text` is the beginning of `whole`, cut at `limit` characters, with or without a mark behind it. */
export function isCutCopy(text: string | undefined, whole: string, limit: number): boolean {
  if (text === undefined || text.length < limit || whole.length <= limit) return false
  const bare = text.length === limit && whole.startsWith(text) ? text : text.replace(CUT_MARK, '')
  // what is longer than the cut, without a mark, was not cut
  return bare.length <= limit && whole.startsWith(bare)
}

import type { AgentMessage, AgentMessageInput } from '../../wire/agentTypes.js'

/** What the user said last, to be said once more; `undefined` where they said nothing. */
export function messageAgain(messages: readonly AgentMessage[]): AgentMessageInput | undefined {
  const last = messages.findLast(({ role, hidden }) => role === 'user' && hidden !== true)
  if (typeof last?.content !== 'string') return undefined
  const { content, file_urls: fileUrls, custom_context: context } = last
  return {
    content,
    ...(fileUrls && { file_urls: [...fileUrls] }),
    // also where there was none: not what the page would tell now
    custom_context: [...(context ?? [])],
  }
}

import type { AgentMessage } from '../../wire/agentTypes.js'
import { stringifyJson } from '../internal/stringifyJson.js'

/** What a message says, as text: an object as JSON. */
export function contentText(content: AgentMessage['content']): string {
  if (content === null || content === undefined) return ''
  return typeof content === 'string' ? content : stringifyJson(content)
}

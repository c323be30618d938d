import { replaceEqualDeep } from '@tanstack/react-query'
import type { AgentMessage } from '../wire/agentTypes.js'

type Said = Pick<AgentMessage, 'content' | 'file_urls'>

/** True when two messages have the same words and files. Servers may trim the words. */
export function saysTheSame(a: Said, b: Said): boolean {
  return isEqual(wordsOf(a), wordsOf(b)) && isEqual(a.file_urls ?? [], b.file_urls ?? [])
}

function wordsOf({ content }: Said): AgentMessage['content'] {
  return typeof content === 'string' ? content.trim() : (content ?? '')
}

/** However deep they are. */
function isEqual(a: unknown, b: unknown): boolean {
  return replaceEqualDeep(a, b) === a
}

import type { AgentMessage } from '../wire/agentTypes.js'

type Said = Pick<AgentMessage, 'content' | 'file_urls'>

/** True when two messages have the same words and files. Servers may trim the words. */
export function saysTheSame(a: Said, b: Said): boolean {
  return wordsOf(a) === wordsOf(b) && filesOf(a) === filesOf(b)
}

function wordsOf({ content }: Said): string {
  return typeof content === 'string' ? content.trim() : JSON.stringify(content ?? '')
}

function filesOf({ file_urls: files }: Said): string {
  return JSON.stringify(files ?? [])
}

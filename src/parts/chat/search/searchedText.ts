import type { AgentMessage } from '../../../wire/agentTypes.js'
import { foldText } from '../../internal/foldText.js'
import { contentText } from '../contentText.js'
import { plainText } from '../plainText.js'

/** Marks of markdown, which a reader sees in code alone. */
const MARKS = /[*_~`|]/

/**
 * What a message says, folded for the search: the agent's markdown without its marks, unless they are looked for.
 * Its reasoning and its tools' data are no part of it, nor is a hidden one.
 */
export function searchedText({ content, role, hidden }: AgentMessage, isWritten: boolean): string {
  if (hidden === true) return ''
  const text = contentText(content)
  const shown = role === 'assistant' && typeof content === 'string' && !isWritten
  return foldSpaces(foldText(shown ? plainText(text, Infinity) : text))
}

/** What was typed, as it is looked for. */
export function searchedWords(typed: string): string {
  return foldSpaces(foldText(typed)).trim()
}

/** Whether these words are to be looked for in what was written, marks and all. */
export function haveMarks(words: string): boolean {
  return MARKS.test(words)
}

function foldSpaces(text: string): string {
  return text.replace(/\s+/g, ' ')
}

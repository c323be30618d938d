import { plainWords } from './plainWords.js'

/** Whether a text contains some words, whole and in this order; `in_progress` is found in "In progress". */
export function saysWords(text: string, words: string): boolean {
  const wanted = plainWords(words)
  return wanted.trim() !== '' && plainWords(text).includes(wanted)
}

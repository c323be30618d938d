import type { MessageRow } from '../../../cache/rows.js'
import type { AgentMessage } from '../../../wire/agentTypes.js'
import type { MatchedRow, Matches } from './matches.js'
import { haveMarks, searchedText } from './searchedText.js'

/** So many characters are read in one go: some milliseconds. */
const SLICE = 150_000

/** What is known of a message is looked through so much faster than it is read. */
const KNOWN = 20

/**
 * Finds words in rows, a slice at a time, so that nothing waits for it. A message is read once and counted once for the
 * same words: a push costs what has changed.
 *
 * @returns a function that gives `null` once `isStale` says that nobody waits for it any more
 */
export function createCounter() {
  const plain = new WeakMap<AgentMessage, string>()
  const written = new WeakMap<AgentMessage, string>()
  let counts = new WeakMap<AgentMessage, number>()
  let counted = ''
  return async (
    rows: readonly MessageRow[],
    words: string,
    isStale: () => boolean,
  ): Promise<Matches | null> => {
    if (words !== counted) counts = new WeakMap()
    counted = words
    const isWritten = haveMarks(words)
    const texts = isWritten ? written : plain
    const found: MatchedRow[] = []
    let total = 0
    let work = 0
    for (const [at, { key, message }] of rows.entries()) {
      let count = counts.get(message)
      if (count === undefined) {
        const known = texts.get(message)
        const text = known ?? searchedText(message, isWritten)
        texts.set(message, text)
        count = countIn(text, words)
        counts.set(message, count)
        work += known === undefined ? text.length : text.length / KNOWN
      }
      if (count > 0) found.push({ key, id: message.id, at, count, before: total })
      total += count
      if (work < SLICE) continue
      work = 0
      await pause()
      if (isStale()) return null
    }
    return { rows: found, total }
  }
}

/** How often the words are in a text, one beginning where the other has ended. */
function countIn(text: string, words: string): number {
  let count = 0
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) count += 1
  return count
}

/** Lets the page do what has come up meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

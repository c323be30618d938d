import type { MessageRow } from '../../../cache/rows.js'
import { createStore, type ReadonlyStore } from '../../../wire/store.js'
import { createCounter } from './createCounter.js'
import { createDelay } from './createDelay.js'
import { matchAt, nearestTo, NO_MATCHES, placeOf, sameIn, type Match, type Matches } from './matches.js'
import { searchedWords } from './searchedText.js'

/** How the search stands. */
export interface SearchView {
  /** Whether anything is looked for. */
  isAsked: boolean
  /** How often it was found. */
  total: number
  /** Which of these is gone to, from 1; 0 for none. */
  place: number
}

/** What shows the matches on the page. */
export interface MatchScreen {
  /** The place of the first row that the reader sees. */
  placeInSight: (rows: readonly MessageRow[]) => number
  /** Marks the words in all rows that are shown, and one match as the one that is gone to. */
  mark: (words: string, match: Match | null) => void
  /** Brings the match that is gone to before the reader's eyes. */
  reveal: () => void
}

/** One search of a thread, for as long as its bar is there. */
export interface SearchSession {
  view: ReadonlyStore<SearchView>
  /** Looks for something else, once the typing pauses. */
  ask: (query: string) => void
  /** Goes so many matches on, or back, round and round. */
  go: (steps: number) => void
  stop: () => void
}

const TYPING_PAUSE_MS = 150

/** What streams in is counted so often: each change of the count is read aloud. */
const PUSH_PAUSE_MS = 500

const NOTHING: SearchView = { isAsked: false, total: 0, place: 0 }

export function createSearchSession(
  messages: ReadonlyStore<{ rows: readonly MessageRow[] }>,
  screen: MatchScreen,
): SearchSession {
  const view = createStore(NOTHING)
  const count = createCounter()
  const delay = createDelay()
  let words = ''
  let matches: Matches = NO_MATCHES
  let match: Match | null = null
  // the reader is brought to what they have asked for, and to nothing that only came in
  let isNew = false
  let runs = 0

  const show = (next: Match | null) => {
    match = next
    const place = next ? placeOf(next) : 0
    const { total } = matches
    const last = view.get()
    if (last.total !== total || last.place !== place || !last.isAsked)
      view.set({ isAsked: true, total, place })
    screen.mark(words, next)
  }
  const run = async () => {
    const number = (runs += 1)
    const { rows } = messages.get()
    const found = await count(rows, words, () => number !== runs)
    if (!found || number !== runs) return
    matches = found
    const same = sameIn(found, match)
    show(isNew ? (same ?? nearestTo(found, match?.row.at ?? screen.placeInSight(rows))) : same)
    if (isNew && match) screen.reveal()
    isNew = false
  }
  const runAfter = (pauseMs: number) => delay.run(() => void run(), pauseMs)
  const clear = () => {
    delay.cancel()
    runs += 1
    matches = NO_MATCHES
    match = null
    view.set(NOTHING)
    screen.mark('', null)
  }
  const unsubscribe = messages.subscribe(() => {
    // what waits already finds this too
    if (words !== '' && !delay.isWaiting()) runAfter(PUSH_PAUSE_MS)
  })

  return {
    view,
    ask(query) {
      words = searchedWords(query)
      isNew = true
      // what is still found was asked for before
      runs += 1
      if (words === '') clear()
      else runAfter(TYPING_PAUSE_MS)
    },
    go(steps) {
      // what was typed is first looked for, without a pause
      if (isNew) {
        if (delay.isWaiting()) runAfter(0)
        return
      }
      const next = match
        ? matchAt(matches, placeOf(match) + steps)
        : nearestTo(matches, screen.placeInSight(messages.get().rows))
      if (!next) return
      show(next)
      screen.reveal()
    },
    stop() {
      unsubscribe()
      clear()
    },
  }
}

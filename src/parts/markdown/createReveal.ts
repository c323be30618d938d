import { findCut } from './findCut.js'

/** Chunks that come closer than this look smooth by themselves. */
const CLOSE_MS = 100
/** A chunk is there in full before the next one that isn't close. */
const REVEAL_MS = 100
/** What is drawn now is seen a frame later. */
const FRAME_MS = 16

/** A frame that takes longer to come says that the page has more to do than it can. */
const LATE_MS = 50
/** For so long after one, nothing is drawn that needn't be. */
const REST_MS = 2000

/** What a text's reveal knows of the page. */
export interface RevealEnvironment {
  /** Milliseconds, from any beginning. */
  now: () => number
  /** Whether nothing may move, or nobody looks: then all is shown at once. */
  isStill: () => boolean
  /** Calls back before the next frame; returns what calls that off. */
  onNextFrame: (callback: () => void) => () => void
}

/** How much of a growing text is shown. Reading it changes nothing, so that it can be read while rendering. */
export interface Reveal {
  /** How many characters of the text are to be shown now. */
  sizeOf: (text: string) => number
  /** Takes note of a text that was rendered, and of how much of it was. */
  note: (text: string, size: number) => void
  /** Takes note of a frame that was asked for when a text was last noted. */
  noteFrame: () => void
}

/** Shows the chunks of a text over the frames until the next one, if these come slower than frames do. */
export function createReveal(initial: string, { now, isStill }: RevealEnvironment): Reveal {
  let known = initial
  /** Where what is being revealed begins. */
  let from = initial.length
  /** How much of it is shown: never less than that again. */
  let shown = initial.length
  let grownAt = now()
  let notedAt = grownAt
  let restsUntil = grownAt

  const sizeAfter = (text: string, start: number, elapsed: number) => {
    const share = Math.min(1, (elapsed + FRAME_MS) / REVEAL_MS)
    return share === 1
      ? text.length
      : Math.max(start, findCut(text, start + Math.ceil((text.length - start) * share)))
  }
  /** Where the new part of a text begins; its end where it is to be shown at once. */
  const startOf = (text: string) => {
    const isSlow = now() - grownAt >= CLOSE_MS && now() >= restsUntil
    return isSlow && text.startsWith(known) && !isStill() ? known.length : text.length
  }
  return {
    sizeOf: (text) =>
      text === known
        ? Math.max(shown, sizeAfter(text, from, now() - grownAt))
        : sizeAfter(text, startOf(text), 0),
    note(text, size) {
      notedAt = now()
      shown = size
      if (text === known) return
      // as it was decided when it was rendered
      from = size < text.length ? known.length : text.length
      known = text
      grownAt = notedAt
    },
    noteFrame() {
      if (now() - notedAt > LATE_MS) restsUntil = now() + REST_MS
    },
  }
}

/** What the harness tells a page to do, and reads of it. */
export interface BenchPage {
  load: (ids: readonly string[]) => Promise<void>
  /** Shows what is loaded. @returns milliseconds until a frame was painted in which each thread's newest message stands */
  open: () => Promise<number>
  /** How many frames have come in since the page began. */
  heardSoFar: () => number
  /** Resolves when so many frames have come in since the page began. */
  heard: (count: number) => Promise<void>
  /** Resolves when all that has happened so far is painted. */
  painted: () => Promise<void>
  /** Resolves when every thread's newest message is painted to its last words, to the moment by `Date.now()`. */
  shown: (ending: string) => Promise<number>
  /** How many threads end with these words at this moment, and how many of them stand at their end. */
  look: (ending: string) => { whole: number; atTail: number }
  /** What each key cost so far, from the press to the frame that shows it. */
  keys: () => KeyCost[]
}

/** Milliseconds of one key. */
export interface KeyCost {
  /** As the browser's Event Timing says it, in steps of 8; 8 stands for whatever was quicker than 16. */
  timing: number
  /** From the press to the task after the frame. */
  frame: number
}

/** A window with such a page in it. */
export interface BenchWindow {
  bench: BenchPage
}

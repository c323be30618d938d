/** Time and chance, given from outside so that a test can hold both. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now: () => number
  /** From 0 up to 1. */
  random: () => number
}

/** This device's own. Looked up at each call, so that fake timers are seen. */
export const systemClock: Clock = { now: () => Date.now(), random: () => Math.random() }

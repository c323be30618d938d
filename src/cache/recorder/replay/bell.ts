/** What ends waiting early. */
export interface Bell {
  ring: () => void
  /** Resolves when it rings, or after so many milliseconds. */
  wait: (ms: number) => Promise<void>
}

/** A timer can't be set for longer: it would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Makes a bell for one who waits. */
export function createBell(): Bell {
  let ring: (() => void) | undefined
  return {
    ring: () => ring?.(),
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(end, Math.min(ms, LONGEST_TIMER_MS))
        function end() {
          clearTimeout(timer)
          ring = undefined
          resolve()
        }
        ring = end
      }),
  }
}

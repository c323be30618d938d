/** When what was recorded is due. */
export interface Pace {
  /** Milliseconds until this time of the recording; 0 or less when it has come. */
  msUntil: (at: number) => number
  /** The recording has come to this time, if later than was due. */
  reached: (at: number) => void
  setSpeed: (speed: number) => void
}

/** Makes a pace at which a recording is played from one of its times on. */
export function createPace(from: number, maxPauseMs: number): Pace {
  let speed = 1
  let position = from
  let since = performance.now()
  const elapsed = () => performance.now() - since
  return {
    msUntil: (at) => Math.min(at - position, maxPauseMs) / speed - elapsed(),
    reached(at) {
      const lateMs = elapsed() - Math.min(at - position, maxPauseMs) / speed
      position = at
      since = performance.now() - (lateMs < LATE_MS ? lateMs : 0)
    },
    setSpeed(next) {
      speed = next
      since = performance.now()
    },
  }
}

/** A timer that is late is made up for; waiting for the app is not. */
const LATE_MS = 100

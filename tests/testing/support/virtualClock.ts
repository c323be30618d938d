import type { Clock } from '../../../src/testing/server/clockTypes.js'

/** A clock that goes from one appointment to the next as soon as nothing else is to be done. */
export function virtualClock(start = Date.parse('2031-05-04T10:00:00.000Z')): Clock {
  let now = start
  let pumping = false
  const waiting: { at: number; resolve: () => void }[] = []
  const pump = () => {
    const next = waiting.sort((a, b) => a.at - b.at).shift()
    pumping = next !== undefined
    if (!next) return
    now = Math.max(now, next.at)
    next.resolve()
    setTimeout(pump, 0)
  }
  return {
    now: () => now,
    wait(ms) {
      return new Promise((resolve) => {
        waiting.push({ at: now + ms, resolve })
        if (!pumping) {
          pumping = true
          setTimeout(pump, 0)
        }
      })
    },
  }
}

import type { KeyCost } from './BenchPage.js'
import { afterFrame } from './afterFrame.js'

/** Below this the browser tells of no event. */
const SHORTEST_MS = 16

/** Measures each key that is pressed from now on. */
export function watchKeys(): () => KeyCost[] {
  const keys: { pressedAt: number; frame: number }[] = []
  const timings = new Map<number, number>()
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      void afterFrame().then(() => keys.push({ pressedAt: timeStamp, frame: performance.now() - timeStamp }))
    },
    { capture: true },
  )
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration, name } of list.getEntries()) {
      if (name === 'keydown') timings.set(startTime, duration)
    }
  })
  // TypeScript doesn't know the option yet
  observer.observe({ type: 'event', durationThreshold: SHORTEST_MS } as PerformanceObserverInit)
  return () =>
    keys.map(({ pressedAt, frame }) => ({ frame, timing: timings.get(pressedAt) ?? SHORTEST_MS / 2 }))
}

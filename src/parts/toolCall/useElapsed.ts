'use client'
import { useEffect, useState } from 'react'

/**
 * How long something has run, in milliseconds, as seen from here: the protocol has no times for a call.
 * Ticks each second while it runs and stays once it has ended; `null` for what had ended before we looked.
 */
export function useElapsed(isRunning: boolean): number | null {
  const [elapsed, setElapsed] = useState<number | null>(null)
  useEffect(() => {
    if (!isRunning) return
    const start = performance.now()
    const measure = () => setElapsed(performance.now() - start)
    const timer = setInterval(measure, 1000)
    return () => {
      clearInterval(timer)
      measure()
    }
  }, [isRunning])
  return elapsed
}

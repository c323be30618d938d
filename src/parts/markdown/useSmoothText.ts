'use client'
import { useEffect, useReducer, useState } from 'react'
import { createReveal, type RevealEnvironment } from './createReveal.js'

/**
 * As much of a growing text as is to be shown now. What comes in chunks is revealed over the frames in between, and is
 * there in full a tenth of a second after it came; what comes as fast as frames do, is there at once. So is all of it
 * when the text settles, in a hidden tab, under reduced motion, and on a server.
 */
export function useSmoothText(text: string, isStreaming: boolean, environment = page): string {
  const [reveal] = useState(() => createReveal(text, environment))
  const [frame, renderAgain] = useReducer((count: number) => count + 1, 0)
  const size = isStreaming ? reveal.sizeOf(text) : text.length
  useEffect(() => {
    reveal.note(text, size)
    if (size === text.length) return
    return environment.onNextFrame(() => {
      reveal.noteFrame()
      renderAgain()
    })
  }, [reveal, text, size, frame, environment])
  return text.slice(0, size)
}

const page: RevealEnvironment = {
  now: () => performance.now(),
  isStill: () =>
    document.hidden ||
    // where nothing is ever painted, as in a test of an app in jsdom, there are no media
    typeof window.matchMedia === 'undefined' ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  onNextFrame(callback) {
    const frame = requestAnimationFrame(callback)
    return () => cancelAnimationFrame(frame)
  },
}

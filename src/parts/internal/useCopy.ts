'use client'
import { useEffect, useState } from 'react'

const SAID_FOR_MS = 2_000

/** Whether a text was copied: said for a moment. */
export type CopyState = 'idle' | 'copied' | 'failed'

/**
 * Copies texts.
 *
 * @param onFailed called where the clipboard can't be written, as on a page without https
 */
export function useCopy(onFailed?: () => void): { state: CopyState; copy: (text: string) => Promise<void> } {
  const [state, setState] = useState<CopyState>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [state])
  return {
    state,
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text)
        setState('copied')
      } catch {
        onFailed?.()
        setState('failed')
      }
    },
  }
}

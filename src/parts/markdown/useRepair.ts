'use client'
import { useEffect, useState } from 'react'
import type { RepairedMarkdown } from './repairMarkdown.js'

type Repair = (text: string) => RepairedMarkdown

/**
 * What repairs unfinished markdown, loaded with the first text that streams: a page of settled ones never needs it.
 * Until it is there, and where it can't be had, unfinished markdown is shown as it is.
 */
export function useRepair(isStreaming: boolean): Repair | undefined {
  const [repair, setRepair] = useState<Repair>()
  const isWanted = isStreaming && !repair
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    import('./repairMarkdown.js').then(
      ({ repairMarkdown }) => {
        if (!isGone) setRepair(() => repairMarkdown)
      },
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [isWanted])
  return isStreaming ? repair : undefined
}

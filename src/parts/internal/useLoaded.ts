'use client'
import { useEffect, useState } from 'react'

/** What is loaded late, or that it could not be. */
export type Loaded<T> = { value: T } | 'failed'

/**
 * Loads a part of the page when it is first wanted. One that could not be had, as while offline, is asked for again
 * when it is next wanted.
 *
 * @param load stays the same
 */
export function useLoaded<T>(isWanted: boolean, load: () => Promise<T>): Loaded<T> | undefined {
  const [loaded, setLoaded] = useState<Loaded<T>>()
  if (!isWanted && loaded === 'failed') setLoaded(undefined)
  const isMissing = isWanted && !loaded
  useEffect(() => {
    if (!isMissing) return
    let isGone = false
    const tell = (result: Loaded<T>) => {
      if (!isGone) setLoaded(result)
    }
    load().then(
      (value) => tell({ value }),
      () => tell('failed'),
    )
    return () => {
      isGone = true
    }
  }, [isMissing, load])
  return loaded
}

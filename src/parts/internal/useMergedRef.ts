'use client'
import { useCallback, type ForwardedRef, type RefCallback } from 'react'

/** One ref that fills two. */
export function useMergedRef<T extends Base, Base = T>(
  theirs: ForwardedRef<T>,
  ours: { current: Base | null },
): RefCallback<T> {
  return useCallback(
    (node) => {
      ours.current = node
      if (typeof theirs === 'function') theirs(node)
      else if (theirs) theirs.current = node
    },
    [theirs, ours],
  )
}

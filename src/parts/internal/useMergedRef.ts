'use client'
import { useCallback, type ForwardedRef, type RefCallback } from 'react'

/** One ref that fills two: the user's, and ours, which may be for a more general element. */
export function useMergedRef<T extends Base, Base = T>(
  theirRef: ForwardedRef<T>,
  ourRef: { current: Base | null },
): RefCallback<T> {
  return useCallback(
    (node) => {
      fill(ourRef, node)
      fill(theirRef, node)
    },
    [theirRef, ourRef],
  )
}

function fill<T>(ref: ForwardedRef<T>, node: T | null) {
  if (typeof ref === 'function') ref(node)
  else if (ref) ref.current = node
}

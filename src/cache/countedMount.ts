/** Something that is at work while anybody needs it. */
export interface CountedMount {
  /** Begins it with the first who needs it; returns what says that one needs it no longer, and ends it with the last. */
  mount: () => () => void
  isMounted: () => boolean
}

/** Counts who needs something. @param begin returns what ends it */
export function countMounts(begin: () => () => void): CountedMount {
  let count = 0
  let end: (() => void) | undefined
  return {
    mount() {
      count += 1
      end ??= begin()
      let isNeeded = true
      return () => {
        if (!isNeeded) return
        isNeeded = false
        count -= 1
        if (count > 0) return
        end?.()
        end = undefined
      }
    },
    isMounted: () => count > 0,
  }
}

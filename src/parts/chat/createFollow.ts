import { createStore, type ReadonlyStore } from '../../wire/store.js'

/** Whether the list keeps its end in view. The reader decides: see `attachFollow`. */
export interface Follow {
  isFollowing: ReadonlyStore<boolean>
  /** The reader reads further up: nothing moves until they come back. */
  stop: () => void
  /** The reader is back at the end. */
  resume: () => void
  /** Goes to the end and stays there. */
  jumpToEnd: () => void
  /** Called when the end is to be shown; returns what ends that. */
  onJump: (listener: () => void) => () => void
}

export function createFollow(): Follow {
  const isFollowing = createStore(true)
  const jumps = new Set<() => void>()
  return {
    isFollowing,
    stop: () => isFollowing.set(false),
    resume: () => isFollowing.set(true),
    jumpToEnd() {
      isFollowing.set(true)
      for (const listener of jumps) listener()
    },
    onJump(listener) {
      jumps.add(listener)
      return () => void jumps.delete(listener)
    },
  }
}

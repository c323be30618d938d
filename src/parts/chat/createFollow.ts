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
  /** The same for what the reader is about to see themselves send, which may be pinned to the top instead. */
  showSent: () => void
  /** Called when the end is to be shown, and whether something was sent; returns what ends that. */
  onJump: (listener: (hasSent: boolean) => void) => () => void
}

export function createFollow(): Follow {
  const isFollowing = createStore(true)
  const jumps = new Set<(hasSent: boolean) => void>()
  const jump = (hasSent: boolean) => {
    isFollowing.set(true)
    for (const listener of jumps) listener(hasSent)
  }
  return {
    isFollowing,
    stop: () => isFollowing.set(false),
    resume: () => isFollowing.set(true),
    jumpToEnd: () => jump(false),
    showSent: () => jump(true),
    onJump(listener) {
      jumps.add(listener)
      return () => void jumps.delete(listener)
    },
  }
}

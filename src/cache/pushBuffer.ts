import { onNextFrame } from './onNextFrame.js'

/** Pushes on their way into the cache. */
export interface PushBuffer<Push> {
  add: (push: Push) => void
  /** Puts them into the cache now, not on the next frame. */
  flush: () => void
  /** Hands over the pushes that the cache has not seen. */
  take: () => Push[]
  /** Waits no longer for the first GET: from now on pushes show without the rest. */
  stopHolding: () => void
  close: () => void
}

/** What a buffer is made of. */
export interface PushBufferConfig<Push> {
  /** Puts pushes into the cache, in their order; false when it can't yet. It may always, once they are not held. */
  apply: (pushes: readonly Push[], isHeld: boolean) => boolean
  /** The cache has nothing yet to put them into. */
  isHolding: boolean
}

/** Pushes are held for the first GET so long. */
const HOLD_MS = 1_000

/** Holds pushes until the next frame, and those that come before the first GET's answer until that, for a second. */
export function createPushBuffer<Push>(config: PushBufferConfig<Push>): PushBuffer<Push> {
  let held: Push[] = []
  let cancelFrame: (() => void) | undefined
  let { isHolding } = config
  const take = () => {
    const taken = held
    held = []
    return taken
  }
  const flush = () => {
    cancelFrame?.()
    cancelFrame = undefined
    const taken = take()
    if (taken.length > 0 && !config.apply(taken, isHolding)) held = [...taken, ...held]
  }
  const stopHolding = () => {
    isHolding = false
    flush()
  }
  const timer = isHolding ? setTimeout(stopHolding, HOLD_MS) : undefined
  return {
    add(push) {
      held.push(push)
      cancelFrame ??= onNextFrame(flush)
    },
    flush,
    take,
    stopHolding,
    close() {
      clearTimeout(timer)
      cancelFrame?.()
    },
  }
}

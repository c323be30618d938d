import type { SocketStatus } from '../wire/socketStatus.js'
import type { ReadonlyStore } from '../wire/store.js'

/** A connection that is away for longer than this is not waited for. */
const LOST_MS = 6_000

/** Tells when the socket has been away for long. */
export interface SocketLoss {
  isLost: () => boolean
  /** Begins to watch; returns what ends it. */
  mount: () => () => void
}

/** Watches for a socket that can't be had. @param onChange told when `isLost` changes */
export function watchSocketLoss(
  status: ReadonlyStore<SocketStatus | undefined>,
  onChange: () => void,
): SocketLoss {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLost = false
  const set = (next: boolean) => {
    if (next === isLost) return
    isLost = next
    onChange()
  }
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const review = () => {
    const state = status.get()?.state
    if (state === 'connecting' || state === 'reconnecting') {
      timer ??= setTimeout(() => set(true), LOST_MS)
      return
    }
    stop()
    set(false)
  }
  return {
    isLost: () => isLost,
    mount() {
      const unsubscribe = status.subscribe(review)
      review()
      return () => {
        unsubscribe()
        stop()
      }
    },
  }
}

/** Locks that a tab holds among all tabs of its browser; one that dies lets go of its own. */
export interface TabLocks {
  /**
   * Resolves with what lets go, once the lock is held. Rejects when the signal fires before that, and where the
   * browser refuses.
   */
  hold: (name: string, signal?: AbortSignal) => Promise<() => void>
}

/** The browser's own, `undefined` where there are none: on plain http, in React Native, in older Node. */
export function browserLocks(): TabLocks | undefined {
  const manager = typeof navigator === 'undefined' || !('locks' in navigator) ? undefined : navigator.locks
  return (
    manager && {
      hold: (name, signal) =>
        new Promise((resolve, reject) => {
          const held = () => new Promise<void>((release) => resolve(release))
          manager.request(name, signal ? { signal } : {}, held).catch(reject)
        }),
    }
  )
}

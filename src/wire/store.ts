/** A value that can be read and watched, in the shape `useSyncExternalStore` takes. */
export interface ReadonlyStore<T> {
  get: () => T
  /** Calls back after each change; returns what ends that. */
  subscribe: (listener: () => void) => () => void
}

/** A {@link ReadonlyStore} that its owner changes. */
export interface Store<T> extends ReadonlyStore<T> {
  set: (value: T) => void
}

/** Holds one value; setting the same value again tells nobody. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => unknown>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      // a wrapper of its own, so that one function subscribed twice is called twice and removed once; async, so that
      // one that throws is an unhandled rejection and keeps the news from nobody else
      const entry = async () => listener()
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
  }
}

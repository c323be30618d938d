import type { ReadonlyStore } from '../../src/wire/store.js'

/** Resolves with the first value, this one or a later one, that fits. */
export function until<T>(store: ReadonlyStore<T>, fits: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = store.subscribe(check)
    function check() {
      if (!fits(store.get())) return
      stop()
      resolve(store.get())
    }
    check()
  })
}

/** Every value that a store has had since, this one included. */
export function history<T>(store: ReadonlyStore<T>): T[] {
  const values = [store.get()]
  store.subscribe(() => values.push(store.get()))
  return values
}

/** The part of `localStorage` that the kit uses. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Wraps a storage so that one that is blocked, full or missing costs nothing but the memory of a reload:
 * what could not be stored is kept for the life of the page.
 */
export function safeStorage(storage: KeyValueStorage | undefined): KeyValueStorage {
  const memory = new Map<string, string>()
  const attempt = <T>(action: (target: KeyValueStorage) => T): T | undefined => {
    try {
      return storage && action(storage)
    } catch {
      return undefined
    }
  }
  return {
    getItem: (key) => memory.get(key) ?? attempt((target) => target.getItem(key)) ?? null,
    setItem(key, value) {
      const stored = attempt((target) => (target.setItem(key, value), true))
      if (stored) memory.delete(key)
      else memory.set(key, value)
    },
    removeItem(key) {
      memory.delete(key)
      attempt((target) => target.removeItem(key))
    },
  }
}

/** The browser's own storage, or none where there is no browser or the page may not use it. */
export function browserStorage(): KeyValueStorage | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage
  } catch {
    return undefined
  }
}

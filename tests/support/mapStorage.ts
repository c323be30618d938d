import type { KeyValueStorage } from '../../src/wire/storage.js'

/** A storage in memory. */
export function mapStorage(entries: Record<string, string> = {}): KeyValueStorage {
  const map = new Map(Object.entries(entries))
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  }
}

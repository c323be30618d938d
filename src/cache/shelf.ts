import type { KeyValueStorage } from '../wire/storage.js'
import { isRecord } from '../wire/isRecord.js'

/** What an entry has at least. */
export interface Shelved {
  /** When it was last changed, in milliseconds since the epoch. */
  at: number
}

/** What a shelf is made of. */
export interface ShelfConfig<T extends Shelved> {
  storage: KeyValueStorage
  /** The name of its one item in the storage. */
  key: string
  /** Reads one entry; `undefined` for what isn't one. */
  decode: (json: Record<string, unknown>) => T | undefined
  /** Entries that are kept, at most: those that were changed last. */
  most: number
  /** Characters of JSON that are kept, at most. */
  mostChars: number
}

/** Named entries in one item of a storage, which several tabs may write to. */
export interface Shelf<T> {
  load: () => Map<string, T>
  /** Puts entries on it, and takes those off that are `undefined`. What others put there meanwhile stays. */
  save: (changes: ReadonlyMap<string, T | undefined>) => void
  clear: () => void
}

/** Items of another version are left alone until something is put in their place. */
const VERSION = 1

/** Makes a shelf. An entry that is larger than all that may be kept is not kept. */
export function createShelf<T extends Shelved>(config: ShelfConfig<T>): Shelf<T> {
  const { storage, key, decode } = config
  const load = () => readEntries(storage.getItem(key), decode)
  return {
    load,
    save(changes) {
      const entries = load()
      for (const [name, entry] of changes) {
        if (entry === undefined) entries.delete(name)
        else entries.set(name, entry)
      }
      const kept = keepNewest(entries, config)
      if (kept.length === 0) storage.removeItem(key)
      else storage.setItem(key, JSON.stringify({ version: VERSION, entries: Object.fromEntries(kept) }))
    },
    clear: () => storage.removeItem(key),
  }
}

function readEntries<T>(
  text: string | null,
  decode: (json: Record<string, unknown>) => T | undefined,
): Map<string, T> {
  const entries = new Map<string, T>()
  const stored = parse(text)
  if (!isRecord(stored) || stored['version'] !== VERSION || !isRecord(stored['entries'])) return entries
  for (const [name, json] of Object.entries(stored['entries'])) {
    const entry = isRecord(json) ? decode(json) : undefined
    if (entry !== undefined) entries.set(name, entry)
  }
  return entries
}

/** Anything may be stored under our name. */
function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function keepNewest<T extends Shelved>(
  entries: ReadonlyMap<string, T>,
  { most, mostChars }: Pick<ShelfConfig<T>, 'most' | 'mostChars'>,
): [string, T][] {
  const kept: [string, T][] = []
  let chars = 0
  for (const entry of [...entries].sort(([, a], [, b]) => b.at - a.at)) {
    const size = JSON.stringify(entry).length
    if (kept.length === most) break
    if (chars + size > mostChars) continue
    chars += size
    kept.push(entry)
  }
  return kept
}

import type { JsonObject } from '../../../wire/agentTypes.js'

/** What a store keeps: JSON with an `id` that is unique in its collection. */
export type StoredRecord = JsonObject & { id: string }

/** One step of a write. A `put` of a known id keeps its place in the order. */
export type Change = { collection: string; put: StoredRecord } | { collection: string; remove: string }

/** Which records of a collection, and in which order. */
export interface ListOptions {
  /** A filter as `matches` reads it. */
  q?: JsonObject | undefined
  /** `q` came from a query string, where every value is text: `'5'` then equals `5`. */
  loose?: boolean | undefined
  /** `field`, `+field` or `-field`, several separated by commas; absent is the order of insertion. */
  sort?: string | undefined
  skip?: number | undefined
  limit?: number | undefined
}

/** What a reader of a collection wants written to it, and what it has to say. */
export interface Rewrite<T> {
  changes: Change[]
  answer: T
}

/**
 * Where everything is kept. A collection is a name; it comes into being with its first record.
 * What goes in passes through JSON, so nobody holds a reference into the store.
 */
export interface Store {
  get(collection: string, id: string): Promise<StoredRecord | undefined>
  list(collection: string, options?: ListOptions): Promise<StoredRecord[]>
  /** Applies all changes or, when the process dies in the middle, none. */
  write(changes: Change[]): Promise<void>
  /**
   * Reads a collection, in the order of insertion, and writes what follows from it with nothing in between: all changes of
   * the plan or, when `plan` throws, none. Resolves to the plan's answer.
   */
  rewrite<T>(collection: string, plan: (records: StoredRecord[]) => Rewrite<T>): Promise<T>
  /** Reads, changes and writes one record with nothing in between. Resolves to `undefined` when there is none. */
  update(
    collection: string,
    id: string,
    change: (record: StoredRecord) => StoredRecord,
  ): Promise<StoredRecord | undefined>
  close(): Promise<void>
}

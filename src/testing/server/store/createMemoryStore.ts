import type { Change, Store, StoredRecord } from './storeTypes.js'
import { selectRecords } from './selectRecords.js'

/** A store that lives as long as its page or process. Records are kept as JSON text, so each reader gets its own copy. */
export function createMemoryStore(): Store {
  const collections = new Map<string, Map<string, string>>()
  const at = (collection: string) => collections.get(collection) ?? new Map<string, string>()
  // What went in was a StoredRecord, and JSON keeps it one.
  const parse = (text: string) => JSON.parse(text) as StoredRecord

  const apply = (change: Change) => {
    const records = at(change.collection)
    collections.set(change.collection, records)
    if ('put' in change) records.set(change.put.id, JSON.stringify(change.put))
    else records.delete(change.remove)
  }

  return {
    async get(collection, id) {
      const text = at(collection).get(id)
      return text === undefined ? undefined : parse(text)
    },
    async list(collection, options) {
      return selectRecords([...at(collection).values()].map(parse), options)
    },
    async write(changes) {
      changes.forEach(apply)
    },
    async update(collection, id, change) {
      const text = at(collection).get(id)
      if (text === undefined) return undefined
      apply({ collection, put: change(parse(text)) })
      return parse(at(collection).get(id) ?? text)
    },
    async close() {
      collections.clear()
    },
  }
}

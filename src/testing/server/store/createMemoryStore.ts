import type { Change, Store, StoredRecord } from './storeTypes.js'
import { selectRecords } from './selectRecords.js'

/** A store that lives as long as its page or process. Records are kept as JSON text, so each reader gets its own copy. */
export function createMemoryStore(): Store {
  const collections = new Map<string, Map<string, string>>()
  const at = (collection: string) => collections.get(collection) ?? new Map<string, string>()
  // What went in was a StoredRecord, and JSON keeps it one.
  const parse = (text: string) => JSON.parse(text) as StoredRecord

  /** Gives what is left to be done once it is certain that the change is JSON. */
  const prepare = (change: Change): (() => unknown) => {
    const text = 'put' in change ? JSON.stringify(change.put) : undefined
    return () => {
      const records = at(change.collection)
      collections.set(change.collection, records)
      if ('remove' in change) return records.delete(change.remove)
      return text === undefined ? undefined : records.set(change.put.id, text)
    }
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
      for (const apply of changes.map(prepare)) apply()
    },
    async rewrite(collection, plan) {
      const { changes, answer } = plan([...at(collection).values()].map(parse))
      for (const apply of changes.map(prepare)) apply()
      return answer
    },
    async update(collection, id, change) {
      const text = at(collection).get(id)
      if (text === undefined) return undefined
      prepare({ collection, put: change(parse(text)) })()
      return parse(at(collection).get(id) ?? text)
    },
    async close() {
      collections.clear()
    },
  }
}

import type { StoredRecord } from '../store/storeTypes.js'

/** Something that happens to a record, and that its entity's room hears of. */
export interface EntityChange {
  type: 'create' | 'update' | 'delete'
  record: StoredRecord
}

/** What is to be done to an entity's records, and what whoever asked is answered. */
export interface EntityPlan<T> {
  changes: EntityChange[]
  answer: T
}

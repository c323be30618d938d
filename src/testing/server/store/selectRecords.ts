import type { ListOptions, StoredRecord } from './storeTypes.js'
import { compileQuery } from './compileQuery.js'
import { sortRecords } from './sortRecords.js'

/** Filters, sorts and pages records that come in the order of insertion: the one way in which every store does it. */
export function selectRecords(records: readonly StoredRecord[], options: ListOptions = {}): StoredRecord[] {
  const test = options.q === undefined ? undefined : compileQuery(options.q, options.loose)
  const found = test ? records.filter(test) : records
  const sorted = options.sort ? sortRecords(found, options.sort) : found
  const from = options.skip ?? 0
  return sorted.slice(from, options.limit === undefined ? undefined : from + options.limit)
}

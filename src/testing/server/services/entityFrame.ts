import type { StoredRecord } from '../store/storeTypes.js'

const maxFieldLength = 10_000

/** What an entity's room is sent. Fields over 10 kB are emptied, and `_oversize` says so: whoever needs them gets the record. */
export function entityFrame(
  type: 'create' | 'update' | 'delete',
  record: StoredRecord,
  timestamp: string,
): string {
  const tooLong = (value: unknown) => JSON.stringify(value).length > maxFieldLength
  const oversize = Object.values(record).some(tooLong)
  const data = oversize
    ? {
        ...Object.fromEntries(
          Object.entries(record).map(([key, value]) => [key, tooLong(value) ? null : value]),
        ),
        _oversize: true,
      }
    : record
  return JSON.stringify({ type, data, id: record.id, timestamp })
}

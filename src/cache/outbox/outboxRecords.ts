import { isRecord } from '../../wire/isRecord.js'
import type { OutboxItem } from '../outbox.js'
import { decodeItems } from './decodeItems.js'
import { encodeItem } from './encodeItem.js'
import { outboxPrefix } from './outboxPrefix.js'

/** The part of `localStorage` that the outbox uses. */
export type RecordStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What the tabs of a browser have stored of their outboxes, for one app and one user's session: one record a tab. */
export interface OutboxRecords {
  /** The tabs that have a record, whether they live or not. */
  tabs: () => readonly string[]
  /** What can be read of a tab's record. */
  read: (tab: string) => readonly OutboxItem[]
  /** Replaces a tab's record; one without items goes. False where it can't be stored: then there is none. */
  write: (tab: string, items: readonly OutboxItem[]) => boolean
}

/** Records of another version are left to the page that understands them. */
const VERSION = 1

/** Makes the records of one app and one user's session. A storage that is missing, blocked or full costs nothing but the records. */
export function createOutboxRecords(
  storage: RecordStorage | undefined,
  appId: string,
  session: string,
): OutboxRecords {
  const prefix = outboxPrefix(appId, session)
  const attempt = <T>(action: (kept: RecordStorage) => T): T | undefined => {
    try {
      return storage && action(storage)
    } catch {
      return undefined
    }
  }
  return {
    tabs: () =>
      attempt((kept) => {
        const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '')
        return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
      }) ?? [],
    read: (tab) =>
      attempt((kept) => {
        const stored: unknown = JSON.parse(kept.getItem(prefix + tab) ?? 'null')
        return isRecord(stored) && stored['version'] === VERSION ? decodeItems(stored['items']) : []
      }) ?? [],
    write(tab, items) {
      const key = prefix + tab
      const isWritten =
        items.length > 0 &&
        attempt((kept) => {
          kept.setItem(key, JSON.stringify({ version: VERSION, items: items.map(encodeItem) }))
          return true
        })
      // rather none than one that says what is true no more
      if (isWritten !== true) attempt((kept) => kept.removeItem(key))
      return isWritten === true || items.length === 0
    },
  }
}

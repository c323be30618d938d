import type { KeyValueStorage } from '../../wire/storage.js'
import { subjectOf } from '../../wire/subjectOf.js'
import type { Tabs } from '../tabs.js'
import { createOutboxRecords, type OutboxRecords, type RecordStorage } from './outboxRecords.js'
import { browserLocks, type TabLocks } from './tabLocks.js'

/** What an outbox has of the browser beyond its own page. */
export interface TabReach {
  tabs: Tabs
  records: OutboxRecords
  /** `undefined` where there are none: then nothing that another page left is sent by itself. */
  locks: TabLocks | undefined
}

/** What a reach is made of. */
export interface TabReachConfig {
  appId: string
  session: string
  /** The session's name means the same user in another tab and after a reload. */
  isLasting: boolean
  tabs: Tabs
  /** One that can't name its keys is of no use: nobody would find what a dead tab left. */
  storage: KeyValueStorage | RecordStorage | undefined
  /** Default: the browser's own; `null` for none. */
  locks?: TabLocks | null | undefined
}

/** The reach of one app and one user's session; `undefined` for a session that is this page's alone. */
export function createTabReach(config: TabReachConfig): TabReach | undefined {
  const { appId, session, tabs, storage, locks = browserLocks() } = config
  // an app that gives its token for a name would have it stored
  if (!config.isLasting || subjectOf(session) !== undefined) return undefined
  return {
    tabs,
    records: createOutboxRecords(storage && 'key' in storage ? storage : undefined, appId, session),
    locks: locks ?? undefined,
  }
}

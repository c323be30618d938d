import { safeStorage, type KeyValueStorage } from '../wire/storage.js'
import { createContexts, type Contexts } from './contexts/contexts.js'
import { decodeDraft } from './drafts/decodeDraft.js'
import { createDrafts, type Drafts } from './drafts/drafts.js'
import { decodeReadMarker } from './readMarkers/decodeReadMarker.js'
import { createReadMarkers, type ReadMarkers } from './readMarkers/readMarkers.js'
import { createShelf } from './shelf.js'
import type { Tabs } from './tabs.js'

/** What a session's own state is kept in. */
export interface LocalStateConfig {
  appId: string
  session: string
  /** Whether the session's name tells one user from another, and is the same after a reload; see `isLasting`. */
  isLasting: boolean
  /** What all tabs see; `undefined` where there is none. */
  storage: KeyValueStorage | undefined
  /** What this tab alone sees, through reloads. */
  tabStorage: KeyValueStorage | undefined
  tabs: Pick<Tabs, 'tell' | 'listen'>
  now: () => number
}

/** What a user's session knows beside what the server does: it never leaves the browser. */
export interface LocalState {
  drafts: Drafts
  readMarkers: ReadMarkers
  contexts: Contexts
  /** Begins to hear of the other tabs; returns what ends that. */
  mount: () => () => void
}

const NO_TABS: LocalStateConfig['tabs'] = { tell: () => undefined, listen: () => () => undefined }

/** Makes the local state of one user's session. One whose name isn't lasting is kept for the life of the page. */
export function createLocalState(config: LocalStateConfig): LocalState {
  const { appId, session, isLasting, now } = config
  const storage = safeStorage(isLasting ? config.storage : undefined)
  const tabStorage = safeStorage(isLasting ? config.tabStorage : undefined)
  const tabs = isLasting ? config.tabs : NO_TABS
  const keyOf = (what: string) => `base44:${what}:${encodeURIComponent(appId)}:${encodeURIComponent(session)}`
  const draftShelf = (target: KeyValueStorage) =>
    createShelf({ storage: target, key: keyOf('drafts'), decode: decodeDraft, most: 50, mostChars: 200_000 })
  const drafts = createDrafts({ shared: draftShelf(storage), own: draftShelf(tabStorage), tabs, now })
  const readMarkers = createReadMarkers({
    shelf: createShelf({
      storage,
      key: keyOf('read'),
      decode: decodeReadMarker,
      most: 500,
      mostChars: 100_000,
    }),
    tabs,
    now,
  })
  return {
    drafts,
    readMarkers,
    contexts: createContexts(),
    mount() {
      const stops = [drafts.mount(), readMarkers.mount()]
      return () => stops.forEach((stop) => stop())
    },
  }
}

import type { TabLocks } from '../../../src/cache/outbox/tabLocks.js'
import type { RecordStorage } from '../../../src/cache/outbox/outboxRecords.js'
import type { Tabs } from '../../../src/cache/tabs.js'
import { createFakeBrowser } from '../../cache/fakeBrowser.js'
import type { Intent } from './intentTypes.js'

/** What one tab has, until it dies: nothing that it does after that is seen by anybody. */
export interface BrowserTab {
  tabs: Tabs
  locks: TabLocks | null
  storage: RecordStorage
  fetch: typeof fetch
  /** Aborts when it dies. */
  death: AbortSignal
  die: () => void
}

/** A browser: its tabs share a storage, a channel and perhaps locks. */
export interface Browser {
  openTab: () => BrowserTab
  /** What was sent from any of its tabs: another one takes over what a dead one left. */
  intents: Intent[]
}

/** Makes one. @param hasLocks as on https; plain http has none */
export function createBrowser(hasLocks: boolean): Browser {
  const browser = createFakeBrowser()
  return {
    intents: [],
    openTab() {
      const tab = browser.openTab()
      const dying = new AbortController()
      const { signal } = dying
      return {
        tabs: tab.tabs,
        locks: hasLocks ? tab.locks : null,
        storage: untilDeath(tab.storage, signal),
        fetch: fetchUntilDeath(signal),
        death: signal,
        die() {
          dying.abort()
          tab.die()
        },
      }
    },
  }
}

function untilDeath(storage: RecordStorage, death: AbortSignal): RecordStorage {
  return {
    get length() {
      return storage.length
    },
    key: (index) => storage.key(index),
    getItem: (key) => storage.getItem(key),
    setItem(key, value) {
      if (!death.aborted) storage.setItem(key, value)
    },
    removeItem(key) {
      if (!death.aborted) storage.removeItem(key)
    },
  }
}

/** A page that is gone breaks its requests and hears of none. */
function fetchUntilDeath(death: AbortSignal): typeof fetch {
  const never = () => new Promise<never>(() => undefined)
  return async (input, init) => {
    const signal = AbortSignal.any([death, ...(init?.signal ? [init.signal] : [])])
    const answer = fetch(input, { ...init, signal })
    const hasDied = () => death.aborted
    await answer.catch(() => undefined)
    return hasDied() ? never() : answer
  }
}

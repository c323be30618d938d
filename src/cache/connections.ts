import { createStore, type ReadonlyStore, type Store } from '../wire/store.js'
import type { Connection } from './connection.js'
import { sameFields } from './sameFields.js'

/** The connections of all conversations that somebody asked about; the one without an id is the socket's own. */
export interface Connections {
  of: (id: string | undefined) => ReadonlyStore<Connection>
  refresh: (id: string | undefined) => void
  refreshAll: () => void
  /** A conversation has left the cache: its connection goes too, unless somebody still looks at it. */
  forget: (id: string) => void
}

interface Entry {
  store: Store<Connection>
  watchers: number
  /** What is handed out: the same object for as long as the entry lives. */
  shown: ReadonlyStore<Connection>
}

/** Keeps one store for each conversation, changed only when what it says changes. */
export function createConnections(derive: (id: string | undefined) => Connection): Connections {
  const entries = new Map<string | undefined, Entry>()
  const refresh = (id: string | undefined) => {
    const store = entries.get(id)?.store
    const next = derive(id)
    if (store && !sameFields(store.get(), next)) store.set(next)
  }
  return {
    of(id) {
      const entry = entries.get(id) ?? createEntry(derive(id))
      entries.set(id, entry)
      return entry.shown
    },
    refresh,
    refreshAll: () => [...entries.keys()].forEach(refresh),
    forget(id) {
      if (entries.get(id)?.watchers === 0) entries.delete(id)
    },
  }
}

function createEntry(initial: Connection): Entry {
  const store = createStore(initial)
  const subscribe = (listener: () => void) => {
    const unsubscribe = store.subscribe(listener)
    entry.watchers += 1
    return () => {
      unsubscribe()
      entry.watchers -= 1
    }
  }
  const entry: Entry = { store, watchers: 0, shown: { get: store.get, subscribe } }
  return entry
}

import { createStore, type ReadonlyStore, type Store } from '../wire/store.js'
import type { Connection } from './connection.js'
import { sameFields } from './sameFields.js'

/** The connections of all conversations that somebody asked about; the one without an id is the socket's own. */
export interface Connections {
  of: (id: string | undefined) => ReadonlyStore<Connection>
  refresh: (id: string | undefined) => void
  refreshAll: () => void
}

/** Keeps one store for each conversation, changed only when what it says changes. */
export function createConnections(derive: (id: string | undefined) => Connection): Connections {
  const stores = new Map<string | undefined, Store<Connection>>()
  const refresh = (id: string | undefined) => {
    const store = stores.get(id)
    const next = derive(id)
    if (store && !sameFields(store.get(), next)) store.set(next)
  }
  return {
    of(id) {
      const store = stores.get(id) ?? createStore(derive(id))
      stores.set(id, store)
      return store
    },
    refresh,
    refreshAll: () => [...stores.keys()].forEach(refresh),
  }
}

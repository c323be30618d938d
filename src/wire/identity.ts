import { randomId } from './randomId.js'
import type { KeyValueStorage } from './storage.js'
import { createStore, type ReadonlyStore } from './store.js'
import { subjectOf } from './subjectOf.js'
import { readToken, realToken, storeToken } from './tokenStorage.js'

const ANONYMOUS_KEY = 'base44_analytics_session_id'

/** Who the client speaks for. */
export interface Identity {
  /** The user's token, watched by the socket; `undefined` for a visitor. */
  token: ReadonlyStore<string | undefined>
  /** Names the user whose data this is: the same through a refresh of the token, another after a switch of user. */
  session: ReadonlyStore<string>
  /** Replaces the token; `undefined` signs out. `save` (default true) keeps it for the next visit. */
  setToken: (token: string | undefined, save?: boolean) => void
  /** Names a visitor who isn't signed in; made once and kept. Whoever has it reads that visitor's conversations. */
  anonymousId: () => string
}

/** The identity of a user, who may sign in and out in other tabs too. */
export interface UserIdentity extends Identity {
  /** Another tab may have signed in or out: follows it, where the token is the one that the tabs share. */
  refresh: () => void
}

/** Keeps the user's token: the one given, else the one that an earlier visit stored. */
export function createIdentity(given: string | undefined, storage: KeyValueStorage): UserIdentity {
  let shared = readToken(storage)
  const token = createStore(realToken(given) ?? shared)
  // a token without a subject can't be told from another user's: each is a session of its own
  const nameSession = (current: string | undefined) =>
    current === undefined ? 'visitor' : (subjectOf(current) ?? `token-${randomId()}`)
  let session = nameSession(token.get())
  const setToken = (given: string | undefined, save = true) => {
    const next = realToken(given)
    if (save) storeToken(storage, (shared = next))
    if (next === token.get()) return
    session = nameSession(next)
    token.set(next)
  }
  return {
    token,
    // one store beneath both, so that nobody is told of a new token while the old session is still named
    session: { get: () => session, subscribe: token.subscribe },
    setToken,
    refresh() {
      const isShared = token.get() === shared
      shared = readToken(storage)
      if (isShared) setToken(shared, false)
    },
    anonymousId() {
      const known = storage.getItem(ANONYMOUS_KEY)
      if (known) return known
      const made = randomId()
      storage.setItem(ANONYMOUS_KEY, made)
      return made
    },
  }
}

import {
  startSocketSession,
  type SocketConfig,
  type SocketHandlers,
  type SocketSession,
} from './socketSession.js'
import type { SocketStatus } from './socketStatus.js'
import type { Store } from './store.js'

/** One socket that is kept connected while it is open, and replaced when the user's token changes. */
export interface SocketLink {
  /** Opens the socket if it isn't; true when it is connected already. */
  open: () => boolean
  close: () => void
  emit: (event: string, ...args: unknown[]) => void
}

/** Keeps one socket, and its status in a store that outlives it. */
export function createSocketLink(
  config: SocketConfig,
  handlers: SocketHandlers,
  status: Store<SocketStatus>,
): SocketLink {
  let session: SocketSession | undefined
  let stopWatchingToken: (() => void) | undefined

  function replaceSession(): void {
    session?.stop()
    handlers.onDown()
    session = startSocketSession(config, handlers, status)
  }

  return {
    open() {
      if (session === undefined) replaceSession()
      // the handshake carries the token, so another token needs another handshake
      stopWatchingToken ??= config.identity.token.subscribe(replaceSession)
      return session?.connected() ?? false
    },
    close() {
      stopWatchingToken?.()
      stopWatchingToken = undefined
      session?.stop()
      session = undefined
      status.set({ state: 'idle' })
    },
    emit: (event, ...args) => session?.emit(event, ...args),
  }
}

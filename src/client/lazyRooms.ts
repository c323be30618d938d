import type { AgentConversation } from '../wire/agentTypes.js'
import type { Rooms, RoomsConfig } from '../wire/rooms.js'
import type { SocketStatus } from '../wire/socketStatus.js'
import { createStore } from '../wire/store.js'
import type { FollowSources } from './followTypes.js'
import type * as liveModules from './liveModules.js'

/** Code that could not be loaded, as on a broken network, is asked for again after so long. */
const RETRY_MS = 5_000

/** Rooms, and the callback form of a live conversation. */
export interface LiveRooms extends Rooms {
  /** See `subscribeToConversation`. */
  follow: (
    sources: FollowSources,
    id: string,
    onUpdate?: (conversation: AgentConversation) => void,
  ) => () => void
}

interface Loaded {
  code: typeof liveModules
  rooms: Rooms
}

/** Rooms whose code is loaded when the first of them is joined. */
export function createLazyRooms(config: RoomsConfig): LiveRooms {
  const status = createStore<SocketStatus>({ state: 'idle' })
  let loading: Promise<Loaded> | undefined
  let members = 0

  const load = (): Promise<Loaded> =>
    (loading ??= import('./liveModules.js').then(
      (code) => ({ code, rooms: code.createRooms(config, status) }),
      async (error: unknown) => {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
        loading = undefined
        if (members > 0) return load()
        throw error
      },
    ))
  const join = (start: (loaded: Loaded) => () => void) => {
    let leave: (() => void) | undefined
    let hasLeft = false
    members += 1
    load().then(
      (loaded) => {
        if (!hasLeft) leave = start(loaded)
      },
      // all have left
      () => undefined,
    )
    return () => {
      if (!hasLeft) members -= 1
      hasLeft = true
      leave?.()
    }
  }
  return {
    status,
    join: (room, listener) => join(({ rooms }) => rooms.join(room, listener)),
    follow: (...args) => join(({ code }) => code.followConversation(...args)),
    close: () => void loading?.then(({ rooms }) => rooms.close()).catch(() => undefined),
  }
}

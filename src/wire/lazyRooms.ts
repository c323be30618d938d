import type { RoomsConfig, Rooms } from './rooms.js'
import type { SocketStatus } from './socketStatus.js'
import { createStore } from './store.js'

/** Code that could not be loaded, as on a broken network, is asked for again after so long. */
const RETRY_MS = 5_000

/** Rooms whose code is loaded when the first of them is joined. */
export function createLazyRooms(config: RoomsConfig): Rooms {
  const status = createStore<SocketStatus>({ state: 'idle' })
  let loading: Promise<Rooms> | undefined
  const load = (): Promise<Rooms> =>
    (loading ??= import('./rooms.js').then(
      ({ createRooms }) => createRooms(config, status),
      async () => {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
        loading = undefined
        return load()
      },
    ))
  return {
    status,
    join(room, listener) {
      let hasLeft = false
      let leave: (() => void) | undefined
      void load().then((rooms) => {
        if (!hasLeft) leave = rooms.join(room, listener)
      })
      return () => {
        hasLeft = true
        leave?.()
      }
    },
    close: () => void loading?.then((rooms) => rooms.close()),
  }
}

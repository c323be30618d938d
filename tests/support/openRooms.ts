import { onTestFinished } from 'vitest'
import { systemClock } from '../../src/wire/clock.js'
import { connectSocketIo } from '../../src/wire/connectSocketIo.js'
import { createIdentity } from '../../src/wire/identity.js'
import { createRooms } from '../../src/wire/rooms.js'
import type { SocketStatus } from '../../src/wire/socketStatus.js'
import type { KeyValueStorage } from '../../src/wire/storage.js'
import { createStore } from '../../src/wire/store.js'
import type { RoomsServer } from './roomsServer.js'
import { mapStorage } from './mapStorage.js'
import { until } from './watch.js'

interface Given {
  token?: string
  storage?: KeyValueStorage
}

/** Rooms over a real socket to a test's server; the socket goes with the test. */
export function openRooms(server: RoomsServer, { token, storage = mapStorage() }: Given = {}) {
  const identity = createIdentity(token, storage)
  const warnings: unknown[][] = []
  const rooms = createRooms(
    {
      appId: 'app-1',
      serverUrl: server.url,
      identity,
      connect: connectSocketIo,
      // no luck: the waits before a retry are the shortest
      clock: { ...systemClock, random: () => 0 },
      logger: { warn: (...words) => warnings.push(words) },
    },
    createStore<SocketStatus>({ state: 'idle' }),
  )
  onTestFinished(rooms.close)
  let barriers = 0

  return {
    rooms,
    identity,
    warnings,
    connected: () => until(rooms.status, ({ state }) => state === 'connected'),
    /** Resolves when both sides have read what the other had sent before: a room is joined, and pushed to. */
    async settle() {
      const barrier = `barrier-${++barriers}`
      await new Promise<void>((resolve) => {
        rooms.join(barrier, { onPush: () => resolve() })
        server.whenJoined(barrier, () => server.push(barrier, { id: barrier }))
      })
    },
  }
}

import type { QueryClient } from '@tanstack/react-query'
import { systemClock, type Clock } from '../wire/clock.js'
import { browserStorage, type KeyValueStorage } from '../wire/storage.js'
import { createAsk, type Ask } from './ask.js'
import { createConversationSync, type ConversationSync } from './conversationSync.js'
import { createDelivery, type Delivery } from './delivery.js'
import { createFeatures, type MountedFeatures } from './features.js'
import { isLasting } from './isLasting.js'
import { createKeys, type Base44Keys } from './keys.js'
import type { TabLocks } from './outbox/tabLocks.js'
import { createTabReach } from './outbox/tabReach.js'
import { createQueries, type Queries } from './queries.js'
import { isReachable } from './reachability.js'
import { readClient, type ReadClient } from './readClient.js'
import { attachRecorder } from './recorder/attachRecorder.js'
import type { Recorder, RecorderLimits } from './recorder/recorder.js'
import { createTabs, type Tabs } from './tabs.js'
import { createTurns, type Turns } from './turns.js'

/** What an engine works on. */
export interface EngineConfig {
  client: ReadClient
  /** Closes the client, where nobody else uses it, with the last who needs the engine. */
  closeClient?: (() => void) | undefined
  queryClient: QueryClient
  /** Names the user whose data this is: part of every key. */
  session: string
  clock?: Clock | undefined
  /** Work of which nothing has been heard for so long is taken for stalled, in milliseconds. Default: 20 s. */
  stalledAfterMs?: number | undefined
  /** Where what a user writes is kept, for all tabs. Default: `localStorage`. */
  storage?: KeyValueStorage | undefined
  /** What the tabs tell each other by. Default: the browser's own channel. */
  tabs?: Tabs | undefined
  /** What tells that another tab lives. Default: the browser's own locks; `null` for none. */
  locks?: TabLocks | null | undefined
  /** How much the flight recorder keeps; `false` for none. */
  recorder?: RecorderLimits | false | undefined
}

/** The parts of one session, which know each other and are not yet at work. */
export interface EngineParts {
  client: ReadClient
  clock: Clock
  keys: Base44Keys
  sync: ConversationSync
  queries: Queries
  delivery: Delivery
  turns: Turns
  ask: Ask
  features: MountedFeatures
  recorder: Recorder
  tabs: Tabs
}

/** Makes the parts of one client, one cache and one user's session. */
export function createEngineParts(config: EngineConfig): EngineParts {
  const { queryClient, session, clock = systemClock, storage = browserStorage() } = config
  const { recorder, client: recorded } = attachRecorder(config.client, config.recorder, clock.now())
  const client = readClient(recorded)
  const { appId } = client.getConfig()
  // under a name of the app's own, only the app knows when the user is another
  const followsClient = client.session.get() === session
  const lasting = !followsClient || isLasting(session)
  const { tabs = createTabs(`${appId}:${session}`), locks } = config
  const keys = createKeys(appId, session)
  const shared = { client, queryClient, keys, clock, session, isLasting: lasting, storage, tabs }

  const sync = createConversationSync({
    ...shared,
    onMessages: (...messages) => delivery.claim(...messages),
    onSnapshot: (...answer) => delivery.onSnapshot(...answer),
    isBusy: (id) => turns.isBusy(id),
  })
  const queries = createQueries({ ...shared, sync })
  const messagesOf = (id: string) => queryClient.getQueryData(queries.conversation(id).queryKey)?.messages
  const delivery = createDelivery({
    ...shared,
    queries,
    sync,
    messagesOf,
    maySend: () => isReachable(client),
    isCurrent: () => !followsClient || client.session.get() === session,
    reach: createTabReach({ ...shared, appId, locks }),
  })
  const turns = createTurns({
    messagesOf,
    outbox: delivery.outbox,
    now: clock.now,
    onSettled(id, phase) {
      // silence may be the agent's, or frames that were lost
      if (phase === 'stalled') sync.requestFetch(id)
      else sync.confirmPushes(id)
    },
    onBusyChange: sync.review,
    stalledAfterMs: config.stalledAfterMs,
  })
  const ask = createAsk({ delivery, turns, messagesOf, queryClient, queries })
  // a list has no messages to read
  const features = createFeatures({ ...shared, client: recorded, delivery })
  return { client, clock, keys, sync, queries, delivery, turns, ask, features, recorder, tabs }
}

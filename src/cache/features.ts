import type { QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import type { Clock } from '../wire/clock.js'
import type { KeyValueStorage } from '../wire/storage.js'
import { createConversationLists, type ConversationLists } from './conversationLists/conversationLists.js'
import type { Delivery } from './delivery.js'
import type { Base44Keys } from './keys.js'
import { createLocalState, type LocalState } from './localState.js'
import { createHolderOf, type HolderOf } from './messageHolders.js'
import { createOpenedThread, type OpenedThread } from './openedThread.js'
import { tabStorage } from './tabStorage.js'
import type { Tabs } from './tabs.js'

/** What features work on. */
export interface FeaturesConfig {
  /** As it was given: a list has no messages to read. */
  client: Pick<Base44Client, 'agents' | 'getConfig'>
  queryClient: QueryClient
  keys: Base44Keys
  delivery: Pick<Delivery, 'open' | 'outbox'>
  session: string
  /** See `isLasting`. */
  isLasting: boolean
  storage: KeyValueStorage | undefined
  tabs: Tabs
  clock: Clock
}

/** What a session has besides its live conversations and what it sends. */
export interface Features {
  lists: ConversationLists
  opened: OpenedThread
  local: LocalState
  holderOf: HolderOf
}

/** Features that can be put to work. */
export interface MountedFeatures extends Features {
  /** Begins to hear of the other tabs; returns what ends that. */
  mount: () => () => void
}

/** Makes the features of one session. */
export function createFeatures(config: FeaturesConfig): MountedFeatures {
  const { client, queryClient, keys, delivery, tabs } = config
  const lists = createConversationLists({ client, queryClient, keys, outbox: delivery.outbox, tabs })
  const local = createLocalState({
    ...config,
    appId: client.getConfig().appId,
    tabStorage: tabStorage(),
    now: config.clock.now,
  })
  return {
    lists,
    opened: createOpenedThread(keys, async (thread) => {
      const id = await delivery.open(thread)
      lists.announce()
      return id
    }),
    local,
    holderOf: createHolderOf(queryClient, keys),
    mount() {
      const stops = [lists.mount(), local.mount()]
      return () => stops.forEach((stop) => stop())
    },
  }
}

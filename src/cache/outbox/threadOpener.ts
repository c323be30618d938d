import type { OutboxItem } from '../outbox.js'
import type { Thread } from '../thread.js'
import { createThreads, type ThreadsConfig } from '../threads.js'
import { createCreateIds } from './createIds.js'
import { onceAmongTabs } from './onceAmongTabs.js'
import { createSharedThreads } from './sharedThreads.js'
import type { TabReach } from './tabReach.js'

/** What opening works on. */
export interface ThreadOpenerConfig extends Omit<ThreadsConfig, 'once'> {
  reach: TabReach | undefined
}

/** Opens threads, once among the tabs of a browser. */
export interface ThreadOpener {
  /** Names the conversation that a thread is given, if one has to be made. */
  createIdOf: (thread: Thread) => string
  open: (thread: Thread, createId?: string) => Promise<string>
  /** Another page may have been about to make the conversations of these. */
  doubt: (items: readonly OutboxItem[]) => void
  /** Begins to hear what the other tabs open; returns what ends that. */
  listen: () => () => void
}

/** Makes the opener of one session. */
export function createThreadOpener(config: ThreadOpenerConfig): ThreadOpener {
  const { reach, keys, queryClient } = config
  const createIds = createCreateIds()
  const shared = reach && createSharedThreads(reach.tabs, queryClient, keys)
  const threads = createThreads({
    ...config,
    once: (name, run) => onceAmongTabs(reach?.locks, ['base44:open', ...keys.all, name].join(':'), run),
    onOpened(thread, conversationId) {
      createIds.forget(thread)
      config.onOpened(thread, conversationId)
      shared?.tell(thread, conversationId)
    },
  })
  return {
    createIdOf: createIds.of,
    open: (thread, createId = createIds.of(thread)) => threads.open(thread, createId),
    doubt(items) {
      const unopened = items.filter(({ conversationId }) => conversationId === undefined)
      unopened.forEach(({ createId }) => threads.doubt(createId))
    },
    listen: () => shared?.listen() ?? (() => undefined),
  }
}

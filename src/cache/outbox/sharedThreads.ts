import type { QueryClient } from '@tanstack/react-query'
import { isRecord } from '../../wire/isRecord.js'
import type { Base44Keys } from '../keys.js'
import type { Tabs } from '../tabs.js'
import type { Thread } from '../thread.js'

/** What the tabs tell each other of the conversations that they made. */
export interface SharedThreads {
  tell: (thread: Thread, conversationId: string) => void
  /** Begins to hear; returns what ends that. */
  listen: () => () => void
}

const TOPIC = 'thread'

/** Makes the sharing of threads: one that had no conversation has the one that another tab made for it. */
export function createSharedThreads(
  tabs: Pick<Tabs, 'tell' | 'listen'>,
  queryClient: QueryClient,
  keys: Base44Keys,
): SharedThreads {
  return {
    tell(thread, conversationId) {
      // a new conversation is this tab's alone, though another's goes by the same name
      const isShared = !('id' in thread) && thread.start === 'latest'
      if (isShared) tabs.tell(TOPIC, { key: thread.key, conversationId })
    },
    listen: () =>
      tabs.listen(TOPIC, (told) => {
        if (!isRecord(told)) return
        const { key, conversationId } = told
        if (typeof key !== 'string' || typeof conversationId !== 'string') return
        if (queryClient.getQueryData(keys.thread(key)) === null) {
          queryClient.setQueryData(keys.thread(key), conversationId)
        }
      }),
  }
}

import { queryOptions } from '@tanstack/react-query'
import type { Base44Keys } from './keys.js'
import { ownRules, searchRules } from './queries.js'
import type { Thread } from './thread.js'

/** The options of the query that makes a thread's conversation before anything is sent; its data is the id. */
export type OpenedThread = ReturnType<typeof createOpenedThread>

/** Makes the factory of one session. @param open finds or makes the conversation, once however many ask */
export function createOpenedThread(keys: Base44Keys, open: (thread: Thread) => Promise<string>) {
  return (thread: Thread) =>
    queryOptions({
      queryKey: keys.opened(thread.key),
      ...ownRules,
      ...searchRules,
      queryFn: () => open(thread),
    })
}

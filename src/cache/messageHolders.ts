import type { QueryClient } from '@tanstack/react-query'
import type { AgentConversation } from '../wire/agentTypes.js'
import type { ReadonlyStore } from '../wire/store.js'
import { conversationIdOf, type Base44Keys } from './keys.js'
import { createMessageFinder, type MessageFinder } from './messageFinder.js'

/** Tells which of the conversations in the cache holds a message. */
export type HolderOf = (messageId: string) => ReadonlyStore<string | undefined>

/** Makes the search of one session. Nothing is loaded for it. */
export function createHolderOf(queryClient: QueryClient, keys: Base44Keys): HolderOf {
  const cache = queryClient.getQueryCache()
  const messagesOf = (id: string) =>
    queryClient.getQueryData<AgentConversation>(keys.conversation(id))?.messages ?? []
  const loaded = () =>
    cache
      .findAll({ queryKey: keys.conversations })
      .flatMap(({ queryKey }) => conversationIdOf(queryKey, keys) ?? [])

  return (messageId) => {
    let known: { id: string; find: MessageFinder } | undefined
    const holds = (id: string, find: MessageFinder) => find(messagesOf(id)) !== undefined
    return {
      get() {
        if (known && holds(known.id, known.find)) return known.id
        const find = createMessageFinder(messageId)
        const id = loaded().find((candidate) => holds(candidate, find))
        known = id === undefined ? undefined : { id, find }
        return id
      },
      subscribe: (listener) =>
        cache.subscribe(({ type, query }) => {
          const isNews = type === 'updated' || type === 'removed'
          if (isNews && conversationIdOf(query.queryKey, keys) !== undefined) listener()
        }),
    }
  }
}

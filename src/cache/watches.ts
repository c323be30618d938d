import type { QueryClient } from '@tanstack/react-query'
import type { RealtimeModule } from '../client/realtime.js'
import type { Base44Keys } from './keys.js'
import {
  watchConversation,
  type LiveConfig,
  type LiveConversation,
  type LivePace,
} from './liveConversation.js'

/** What watches work on. */
export interface WatchesConfig {
  realtime: Pick<RealtimeModule, 'joinConversation'>
  queryClient: QueryClient
  keys: Base44Keys
  /** Puts pushes into the cache; false when it can't yet. */
  apply: (id: string, ...push: Parameters<LiveConfig['apply']>) => boolean
  /** What is shown of a conversation's connection may have changed. */
  onChange: (id: string) => void
  /** What decides whether a conversation is polled. */
  paceOf: (id: string) => LivePace
  random: () => number
}

/** The conversations that somebody looks at: one watch each, for as long as its query has an enabled observer. */
export interface Watches {
  get: (id: string) => LiveConversation | undefined
  /** The watch of a conversation, begun or ended as need be; `undefined` for one that nobody looks at. */
  review: (id: string) => LiveConversation | undefined
  /** Asks for a GET of each. */
  refetchAll: () => void
  /** What decides about polling may have changed for each. */
  reviewAll: () => void
  endAll: () => void
}

/** Keeps the watches of one session. */
export function createWatches({
  realtime,
  queryClient,
  keys,
  apply,
  onChange,
  paceOf,
  random,
}: WatchesConfig): Watches {
  const watched = new Map<string, LiveConversation>()
  const find = (id: string) => queryClient.getQueryCache().find({ queryKey: keys.conversation(id) })
  const begin = (id: string) =>
    watchConversation({
      join: (listener) => realtime.joinConversation(id, listener),
      apply: (...push) => apply(id, ...push),
      refetch: () => void queryClient.refetchQueries({ queryKey: keys.conversation(id), exact: true }),
      onChange: () => onChange(id),
      pace: paceOf(id),
      hasCopy: find(id)?.state.data !== undefined,
      random,
    })
  const end = (id: string) => {
    watched.get(id)?.close()
    watched.delete(id)
  }
  return {
    get: (id) => watched.get(id),
    review(id) {
      if (find(id)?.isActive() !== true) {
        end(id)
        return undefined
      }
      const live = watched.get(id) ?? begin(id)
      watched.set(id, live)
      return live
    },
    refetchAll: () => watched.forEach((live) => live.requestFetch()),
    reviewAll: () => watched.forEach((live) => live.review()),
    endAll: () => [...watched.keys()].forEach(end),
  }
}

'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEngine } from './useEngine.js'
import {
  useConversation,
  type UseConversationOptions,
  type UseConversationResult,
} from './useConversation.js'
import { useSuspenseLoad } from './useSuspenseLoad.js'
import { useThread } from './useThread.js'

/** As of `useConversation`, once it was looked for and loaded. An `error` is one of a later load. */
export interface UseSuspenseConversationResult extends UseConversationResult {
  status: 'success' | 'error'
  isPending: false
}

/**
 * `useConversation` for a component in `<Suspense>`: it waits until the conversation was looked for and, where there is
 * one, loaded, and throws to the error boundary when that fails. One that is yet to be made is not waited for: its `id`
 * is `undefined`. Reset the boundary together with React Query's `QueryErrorResetBoundary` to try again.
 *
 * @throws {Base44Error} outside `Base44Provider`
 */
export function useSuspenseConversation(options: UseConversationOptions): UseSuspenseConversationResult {
  const engine = useEngine('useSuspenseConversation')
  const search = useSuspenseQuery(engine.queries.thread(useThread(options)))
  useSuspenseLoad('useSuspenseConversation', search.data ?? undefined)
  const conversation = useConversation(options)
  return { ...conversation, status: conversation.status === 'error' ? 'error' : 'success', isPending: false }
}

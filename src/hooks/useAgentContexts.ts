'use client'
import { useMemo } from 'react'
import { contextsOf, type ContextEntry, type RegisteredContext } from '../cache/contexts/contexts.js'
import type { ConversationRef } from '../cache/ConversationRef.js'
import { useEngine } from './useEngine.js'
import { useConversationRef } from './useConversationRef.js'
import { useStore } from './useStore.js'

/** What a conversation's next message takes along. */
export interface UseAgentContextsResult {
  contexts: readonly RegisteredContext[]
  /** Leaves one out, by its `key`, until it says something else. */
  remove: (key: string) => void
}

const NONE: readonly ContextEntry[] = []

/**
 * What components told with `useAgentContext` and the next message will take along: for a composer of your own.
 *
 * @param conversation what `useConversation` returned, or an id
 * @throws {Base44Error} outside `Base44Provider`
 */
export function useAgentContexts(conversation: string | ConversationRef): UseAgentContextsResult {
  const { contexts: registry } = useEngine('useAgentContexts').local
  const entries = useStore(registry.entries, NONE)
  const ref = useConversationRef(conversation)
  const contexts = useMemo(() => contextsOf(entries, ref), [entries, ref])
  return { contexts, remove: registry.dismiss }
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { createMessageFinder } from '../cache/messageFinder.js'
import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { useEngine } from './useEngine.js'
import type { UseConversationResult } from './useConversation.js'
import { useLastingError } from './useLastingError.js'
import { useStore } from './useStore.js'

/** One message, live. */
export interface UseAgentMessageResult {
  /** The server's own object; `undefined` where there is none, or none yet. */
  message: AgentMessage | undefined
  /** The same, under React Query's name. */
  data: AgentMessage | undefined
  /** The conversation can't be loaded. */
  error: Error | null
  isPending: boolean
  status: 'pending' | 'error' | 'success'
  refetch: () => void
}

/**
 * One message by its id, kept up to date by the socket. It renders when that message changes, and for no other's push.
 *
 * @param messageId the server's id of the message
 * @param conversation what `useConversation` returned, or an id: that conversation is loaded. Default: the message is
 *   looked for in whatever conversations the page has loaded, and nothing is loaded for it.
 * @throws {Base44Error} outside `Base44Provider`
 */
export function useAgentMessage(
  messageId: string,
  conversation?: string | Pick<UseConversationResult, 'id' | 'isPending'>,
): UseAgentMessageResult {
  const engine = useEngine('useAgentMessage')
  const holder = useStore(useMemo(() => engine.holderOf(messageId), [engine, messageId]))
  const given = typeof conversation === 'object' ? conversation.id : conversation
  const id = conversation === undefined ? holder : given
  const query = useQuery({
    ...engine.queries.conversation(id ?? ''),
    enabled: id !== undefined,
    select: useMemo(() => selectMessage(messageId), [messageId]),
  })
  const error = useLastingError(query)
  const isSearching = typeof conversation === 'object' && conversation.isPending
  const isPending = error === null && (id === undefined ? isSearching : query.isPending)
  const message = query.data ?? undefined
  const { refetch } = query
  return {
    message,
    data: message,
    error,
    isPending,
    status: error !== null ? 'error' : isPending ? 'pending' : 'success',
    refetch: useMemo(() => (id === undefined ? () => undefined : () => void refetch()), [id, refetch]),
  }
}

/** `null` where there is none: React Query takes `undefined` for a mistake. */
function selectMessage(messageId: string) {
  const find = createMessageFinder(messageId)
  return ({ messages }: AgentConversation) => find(messages) ?? null
}

'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { pendingOf, type Outbox, type PendingMessage } from '../cache/outbox.js'
import { createRowBuilder, type MessageRow } from '../cache/rows.js'
import { threadKeyOfId } from '../cache/thread.js'
import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { useEngine } from './useEngine.js'
import type { UseConversationResult } from './useConversation.js'
import { useLastingError } from './useLastingError.js'
import { useStore } from './useStore.js'

/** The messages of one conversation, live. */
export interface UseAgentMessagesResult {
  /** The server's own objects; one that did not change keeps its identity. */
  messages: readonly AgentMessage[]
  /** What the user sent and the server has not confirmed. */
  pending: readonly PendingMessage[]
  /** Both, as a list draws them: `{key, message, delivery}`. Hidden messages are left out. */
  rows: readonly MessageRow[]
  error: Error | null
  isPending: boolean
  status: 'pending' | 'error' | 'success'
  refetch: () => void
}

const NO_MESSAGES: readonly AgentMessage[] = []
const NOTHING_SENT: Outbox = []

/**
 * The messages of a conversation, kept up to date by the socket and complete after any gap.
 *
 * @param conversation what `useConversation` returned, or an id; `undefined` has no messages yet. Given the former,
 *   what the user sends shows even before the conversation exists on the server.
 * @throws {Base44Error} outside `Base44Provider`
 */
export function useAgentMessages(
  conversation: string | Pick<UseConversationResult, 'id' | 'threadKey' | 'isPending'> | undefined,
): UseAgentMessagesResult {
  const engine = useEngine('useAgentMessages')
  const id = typeof conversation === 'string' ? conversation : conversation?.id
  const threadKey = typeof conversation === 'object' ? conversation.threadKey : id && threadKeyOfId(id)
  const query = useQuery({
    ...engine.queries.conversation(id ?? ''),
    enabled: id !== undefined,
    select: messagesOf,
  })
  const outbox = useStore(engine.delivery.outbox, NOTHING_SENT)
  const messages = query.data ?? NO_MESSAGES
  const pending = useMemo(() => pendingOf(outbox, threadKey, id, messages), [outbox, threadKey, id, messages])
  const [buildRows] = useState(createRowBuilder)
  const rows = useMemo(
    () => buildRows(messages, pending, engine.delivery.rowKeys),
    [buildRows, messages, pending, engine.delivery.rowKeys],
  )
  const error = useLastingError(query)
  // without an id there is nothing to load: not yet, while the conversation is looked for, or not at all
  const isSearching = typeof conversation === 'object' && conversation.isPending
  const isPending = error === null && (id === undefined ? isSearching : query.isPending)
  const { refetch } = query

  return {
    messages,
    pending,
    rows,
    error,
    isPending,
    status: error !== null ? 'error' : isPending ? 'pending' : 'success',
    refetch: useMemo(() => (id === undefined ? () => undefined : () => void refetch()), [id, refetch]),
  }
}

function messagesOf(conversation: AgentConversation): readonly AgentMessage[] {
  return conversation.messages
}

'use client'
import { useQuery } from '@tanstack/react-query'
import type { Connection } from '../cache/connection.js'
import type { ConversationChoice } from '../cache/threadOf.js'
import type { Turn } from '../cache/turn.js'
import type { AgentConversation } from '../wire/agentTypes.js'
import { isHttpError } from '../wire/errors.js'
import { useEngine } from './useEngine.js'
import { useConversationActions, type ConversationActions } from './useConversationActions.js'
import { useLastingError } from './useLastingError.js'
import { useStore } from './useStore.js'
import { useThread } from './useThread.js'

/** Which conversation, and when it is made. The object may be written inline: only what is in it counts. */
export type UseConversationOptions = ConversationChoice & {
  /**
   * When a conversation that there isn't yet is made: `'lazy'` (default) with the first message, so that nobody's list
   * fills with empty ones; `'eager'` at once.
   */
  create?: 'lazy' | 'eager' | undefined
}

/** What one conversation can do and how it stands. It does not carry the messages: those are `useAgentMessages`'s. */
export interface UseConversationResult extends ConversationActions {
  /** `undefined` until the conversation exists on the server. */
  id: string | undefined
  /** Names the conversation from before it has an id; never changes while the options name the same one. */
  threadKey: string
  /** `undefined` while a conversation named by its id loads. */
  agentName: string | undefined
  turn: Turn
  connection: Connection
  /** Finding, making or loading the conversation failed. It is tried again by itself where that may help. */
  error: Error | null
  isPending: boolean
  status: 'pending' | 'error' | 'success'
}

const SIGNED_OUT: Connection = { state: 'signed-out' }
const NOT_YET: Connection = { state: 'idle' }
const IDLE: Turn = { phase: 'idle' }

/**
 * One conversation with an agent: sends messages, and tells how the agent and the connection stand.
 * It renders when those change, not with each push.
 *
 * What the platform has no way to do, this can't either: end a turn, change or delete a message, and rename or delete a
 * conversation. That an answer is complete, nothing says: `turn` is derived from what can be seen.
 *
 * @throws {Base44Error} outside `Base44Provider`
 * @example
 * const conversation = useConversation({ agentName: 'support_agent', match: { 'metadata.order_id': order.id } })
 * conversation.send('Where is my order?')
 */
export function useConversation(options: UseConversationOptions): UseConversationResult {
  const engine = useEngine('useConversation')
  const thread = useThread(options)
  const search = useQuery({ ...engine.queries.thread(thread), enabled: !('id' in thread) })
  const isMissing = search.data === null
  const isEager = options.create === 'eager'
  const opening = useQuery({ ...engine.opened(thread), enabled: isEager && isMissing })
  const id = search.data ?? opening.data
  const loading = useQuery({
    ...engine.queries.conversation(id ?? ''),
    enabled: id !== undefined,
    select: agentNameOf,
  })
  const turn = useStore(engine.turns.of(thread.key, id), IDLE)
  const socket = useStore(engine.connection(id), NOT_YET)
  const active = id !== undefined ? loading : isEager && isMissing ? opening : search
  const error = useLastingError(active)
  const actions = useConversationActions(engine, { thread, id, refetch: active.refetch })
  const isPending = active.isPending && error === null

  return {
    id,
    threadKey: thread.key,
    agentName: 'agentName' in options ? options.agentName : loading.data,
    ...actions,
    turn,
    connection: isHttpError(error, 401) ? SIGNED_OUT : socket,
    error,
    isPending,
    status: error !== null ? 'error' : isPending ? 'pending' : 'success',
  }
}

function agentNameOf(conversation: AgentConversation): string {
  return conversation.agent_name
}

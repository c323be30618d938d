'use client'
import { useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import type { Connection } from '../cache/connection.js'
import type { Engine } from '../cache/engine.js'
import { threadKeyOfId, type Thread } from '../cache/thread.js'
import type { Turn } from '../cache/turn.js'
import type {
  AgentConversation,
  AgentMessage,
  AgentMessageInput,
  AgentName,
  JsonObject,
} from '../wire/agentTypes.js'
import { isHttpError } from '../wire/errors.js'
import { useBase44Context } from './useBase44Context.js'
import { useLastingError } from './useLastingError.js'
import { useLatest } from './useLatest.js'
import { useStore } from './useStore.js'

/** Which conversation: one by its id, or the user's latest with an agent, made when the first message is sent. */
export type UseConversationOptions =
  | { id: string }
  | {
      agentName: AgentName
      /** `'latest'` (default) goes on where the user stopped; `'new'` starts afresh. */
      start?: 'latest' | 'new' | undefined
      /** Goes with the conversation when it is created. */
      metadata?: JsonObject | undefined
    }

/** What one conversation can do and how it stands. It does not carry the messages: those are `useAgentMessages`'s. */
export interface UseConversationResult {
  /** `undefined` until the conversation exists on the server. */
  id: string | undefined
  /** Names the conversation from before it has an id; never changes while the options name the same one. */
  threadKey: string
  /** `undefined` while a conversation named by its id loads. */
  agentName: string | undefined
  /** Shows the message in the same frame and sends it. Never rejects: a failure shows on the message's row. */
  send: (content: string | AgentMessageInput) => { localId: string }
  /** Like `send`, and settles with the server's copy of the message or rejects. */
  sendAsync: (content: string | AgentMessageInput) => Promise<AgentMessage>
  /** Sends a failed row again. */
  retry: (localId: string) => void
  /** Takes a row that was not delivered off the screen. */
  discard: (localId: string) => void
  turn: Turn
  connection: Connection
  /** Finding or loading the conversation failed. It is tried again by itself where that may help. */
  error: Error | null
  isPending: boolean
  status: 'pending' | 'error' | 'success'
  refetch: () => void
}

const SIGNED_OUT: Connection = { state: 'signed-out' }

/**
 * One conversation with an agent: sends messages, and tells how the agent and the connection stand.
 * It renders when those change, not with each push.
 *
 * @throws {Base44Error} outside `Base44Provider`
 * @example
 * const conversation = useConversation({ agentName: 'support_agent' })
 * conversation.send('Where is my order?')
 */
export function useConversation(options: UseConversationOptions): UseConversationResult {
  const { engine } = useBase44Context('useConversation')
  const thread = useThread(options)
  const search = useQuery({ ...engine.queries.thread(thread), enabled: !('id' in thread) })
  const id = 'id' in thread ? thread.id : (search.data ?? undefined)
  const loading = useQuery({
    ...engine.queries.conversation(id ?? ''),
    enabled: id !== undefined,
    select: agentNameOf,
  })
  const turn = useStore(engine.turns.of(thread.key, id))
  const socket = useStore(engine.connection(id))
  const active = id === undefined ? search : loading
  const error = useLastingError(active)
  const actions = useActions(engine, thread, id, active.refetch)
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

/** The thread that the options name; each caller who wants a new one gets its own. */
function useThread(options: UseConversationOptions): Thread {
  const instance = useId()
  if ('id' in options) return { key: threadKeyOfId(options.id), id: options.id }
  const { agentName, start = 'latest', metadata } = options
  const key = start === 'latest' ? `latest:${agentName}` : `new:${agentName}:${instance}`
  return { key, agentName, start, metadata }
}

/** Callbacks that keep their identity and act on the conversation of the last render. */
function useActions(engine: Engine, thread: Thread, id: string | undefined, refetch: () => unknown) {
  const latest = useLatest({ thread, id, refetch })
  const { delivery } = engine
  return useMemo(() => {
    const send = (input: string | AgentMessageInput) =>
      delivery.send(latest.current.thread, latest.current.id, input)
    return {
      send,
      sendAsync: async (input: string | AgentMessageInput) => delivery.settled(send(input).localId),
      retry: delivery.retry,
      discard: delivery.discard,
      refetch: () => void latest.current.refetch(),
    }
  }, [delivery, latest])
}

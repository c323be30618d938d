'use client'
import { useMemo } from 'react'
import type { AskOptions } from '../cache/ask.js'
import { contextsOf } from '../cache/contexts/contexts.js'
import { withContexts } from '../cache/contexts/withContexts.js'
import type { Engine } from '../cache/engine.js'
import type { Thread } from '../cache/thread.js'
import type { AgentMessage, AgentMessageInput } from '../wire/agentTypes.js'
import { useLatest } from './useLatest.js'

/** The conversation of a render. */
interface Current {
  thread: Thread
  id: string | undefined
  refetch: () => unknown
}

/** What can be done with a conversation. Each keeps its identity. */
export interface ConversationActions {
  /**
   * Shows the message in the same frame and sends it. Never rejects: a failure shows on the message's row. `localId`
   * names that row; by default it gets a new name.
   */
  send: (
    content: string | AgentMessageInput,
    options?: { localId?: string | undefined },
  ) => { localId: string }
  /** Like `send`, and settles with the server's copy of the message or rejects. */
  sendAsync: (content: string | AgentMessageInput) => Promise<AgentMessage>
  /**
   * Sends a message and gives the agent's answer to this very message, once the agent has stopped. `signal` and
   * `timeoutMs` (default: 120 s, sending included) end the waiting: the message stays sent. Rejects as `sendAsync` does,
   * with `AbortError`, with `TimeoutError`, and with a `Base44Error` whose `code` is `needs_input` when a tool waits for
   * the user (its `data` is the tool call), or `no_answer` when the agent stops without a word.
   */
  ask: (content: string | AgentMessageInput, options?: AskOptions) => Promise<AgentMessage>
  /** Sends a failed row again. */
  retry: (localId: string) => void
  /** Takes a row that was not delivered off the screen. */
  discard: (localId: string) => void
  /**
   * Waits no longer for the answer that is due: `turn` is idle until something more is sent. The platform has no way to
   * end the agent's work, so it goes on, and what it says still comes.
   */
  stop: () => void
  refetch: () => void
}

/** Callbacks that keep their identity and act on the conversation of the last render. */
export function useConversationActions(engine: Engine, current: Current): ConversationActions {
  const { delivery, ask, local, turns } = engine
  const latest = useLatest(current)
  return useMemo(() => {
    const withPage = (input: string | AgentMessageInput) => {
      const { thread, id } = latest.current
      return withContexts(input, contextsOf(local.contexts.entries.get(), { threadKey: thread.key, id }))
    }
    const send: ConversationActions['send'] = (input, { localId } = {}) =>
      delivery.send(latest.current.thread, latest.current.id, withPage(input), localId)
    return {
      send,
      ask: (input, options) => ask(latest.current.thread, latest.current.id, withPage(input), options),
      sendAsync: async (input) => delivery.settled(send(input).localId),
      retry: delivery.retry,
      discard: delivery.discard,
      stop() {
        const { id } = latest.current
        if (id !== undefined) turns.detach(id)
      },
      refetch: () => void latest.current.refetch(),
    }
  }, [delivery, ask, local, turns, latest])
}

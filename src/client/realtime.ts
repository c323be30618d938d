import type { AgentMessage } from '../wire/agentTypes.js'
import type { Rooms } from '../wire/rooms.js'
import type { SocketStatus } from '../wire/socketStatus.js'
import type { ReadonlyStore } from '../wire/store.js'

/** What a member of a conversation's room is told. */
export interface ConversationListener {
  /** A whole message, with `arguments_string` and `results` cut: one that is new, or one that has grown. */
  onMessage: (message: AgentMessage) => void
  /** Something was pushed that could not be read: only a GET can tell what it was. */
  onMalformed?: ((reason: string) => void) | undefined
  /** The room was joined, for the first time or again: what was pushed before is missed. */
  onJoin?: (() => void) | undefined
  /** The server has confirmed the join. Not every server does. */
  onAcknowledged?: (() => void) | undefined
  /** The server refused the join. */
  onRefused?: ((reason: string) => void) | undefined
}

/** The app's socket: opened by the first room, closed with the last. */
export interface RealtimeModule {
  /** Where the socket stands; `undefined` from a client that can't tell. */
  status: ReadonlyStore<SocketStatus | undefined>
  /** Joins a conversation's room; returns what leaves it. */
  joinConversation: (conversationId: string, listener: ConversationListener) => () => void
}

/** Makes the `realtime` module over the client's rooms. */
export function createRealtime(rooms: Rooms): RealtimeModule {
  return {
    status: rooms.status,
    joinConversation: (conversationId, listener) =>
      rooms.join(`/agent-conversations/${conversationId}`, {
        onPush(push) {
          if (push.type === 'message') listener.onMessage(push.message)
          else if (push.type === 'malformed') listener.onMalformed?.(push.reason)
        },
        onJoin: () => listener.onJoin?.(),
        onAnswer(refused) {
          if (refused === undefined) listener.onAcknowledged?.()
          else listener.onRefused?.(refused)
        },
      }),
  }
}

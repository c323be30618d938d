import type { AgentMessage } from '../wire/agentTypes.js'
import type { Delivery, PendingMessage } from './outbox.js'

/** One row of a message list: what to draw, under a key that never changes. */
export interface MessageRow {
  key: string
  message: AgentMessage
  /** Absent once the server has the message. */
  delivery?: Delivery
  /** Present on rows of the outbox: the handle for `retry` and `discard`. */
  localId?: string
  /** Why, when `delivery` is `failed` or `unknown`. */
  error?: Error
}

/** Makes rows of messages and pending ones, giving back the row of an earlier call where nothing in it changed. */
export type RowBuilder = (
  messages: readonly AgentMessage[],
  pending: readonly PendingMessage[],
  keyOf: (messageId: string) => string,
) => readonly MessageRow[]

/**
 * Makes a builder of rows. It remembers the row of each message, so that a push makes one new row and leaves
 * all others as they are. Hidden messages have no row.
 */
export function createRowBuilder(): RowBuilder {
  const rowByMessage = new WeakMap<AgentMessage, MessageRow>()
  const rowByPending = new WeakMap<PendingMessage, MessageRow>()
  return (messages, pending, keyOf) => {
    const rows: MessageRow[] = []
    for (const message of messages) {
      if (message.hidden === true) continue
      const key = keyOf(message.id)
      const known = rowByMessage.get(message)
      const row = known?.key === key ? known : { key, message }
      rowByMessage.set(message, row)
      rows.push(row)
    }
    for (const item of pending) {
      const row = rowByPending.get(item) ?? pendingRow(item)
      rowByPending.set(item, row)
      rows.push(row)
    }
    return rows
  }
}

function pendingRow({ localId, message, delivery, error }: PendingMessage): MessageRow {
  return { key: localId, localId, message, delivery, ...(error && { error }) }
}

import type { AgentMessage } from '../wire/agentTypes.js'
import type { Delivery, PendingMessage } from './outbox.js'
import type { RowKeys } from './rowKeys.js'

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
  /** Sent from another tab of this browser, which sends it. */
  isElsewhere?: true
}

/** Makes rows of messages and pending ones, giving back the row of an earlier call where nothing in it changed. */
export type RowBuilder = (
  messages: readonly AgentMessage[],
  pending: readonly PendingMessage[],
  keys: Pick<RowKeys, 'of' | 'version'>,
) => readonly MessageRow[]

/**
 * Makes a builder of rows. A message that stands where it stood keeps its row without another look, so that a push
 * costs little more than a new array, however long the list is. Hidden messages have no row.
 */
export function createRowBuilder(): RowBuilder {
  const rowByPending = new WeakMap<PendingMessage, MessageRow>()
  let built: {
    messages: readonly AgentMessage[]
    rows: readonly (MessageRow | undefined)[]
    version: number
  } = {
    messages: [],
    rows: [],
    version: NaN,
  }
  const reuse = createRowMemory()
  return (messages, pending, keys) => {
    const version = keys.version()
    const isKnown = version === built.version
    const all = messages.map((message, place) =>
      isKnown && message === built.messages[place] ? built.rows[place] : reuse(message, keys.of(message.id)),
    )
    built = { messages, rows: all, version }
    const rows = all.filter((row) => row !== undefined)
    for (const item of pending) {
      const row = rowByPending.get(item) ?? pendingRow(item)
      rowByPending.set(item, row)
      rows.push(row)
    }
    return rows
  }
}

/** Remembers the row of each message, wherever it stands. */
function createRowMemory() {
  const rows = new WeakMap<AgentMessage, MessageRow>()
  return (message: AgentMessage, key: string): MessageRow | undefined => {
    if (message.hidden === true) return undefined
    const known = rows.get(message)
    const row = known?.key === key ? known : { key, message }
    rows.set(message, row)
    return row
  }
}

function pendingRow({ localId, message, delivery, error, isElsewhere }: PendingMessage): MessageRow {
  const row: MessageRow = { key: localId, localId, message, delivery }
  return { ...row, ...(error && { error }), ...(isElsewhere && { isElsewhere }) }
}

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
 * Makes a builder of rows. Messages that stand where they stood keep their rows without another look, so that a push
 * costs little more than a new array, however long the list is. Hidden messages have no row.
 */
export function createRowBuilder(): RowBuilder {
  const rowByPending = new WeakMap<PendingMessage, MessageRow>()
  let built: Built = { messages: [], rows: [], version: NaN }
  const reuse = createRowMemory()
  return (messages, pending, keys) => {
    const version = keys.version()
    const same = version === built.version ? samePlaces(built.messages, messages) : 0
    // one that is hidden has no row: the rows of the same messages are then fewer
    const kept = same === built.messages.length ? built.rows.length : rowsOf(built, same)
    const rows = built.rows.slice(0, kept)
    for (const message of messages.slice(same)) {
      const row = reuse(message, keys.of(message.id))
      if (row) rows.push(row)
    }
    built = { messages, rows, version }
    if (pending.length === 0) return rows
    const sent = pending.map((item) => {
      const row = rowByPending.get(item) ?? pendingRow(item)
      rowByPending.set(item, row)
      return row
    })
    return [...rows, ...sent]
  }
}

/** What was built last, without what was pending. */
interface Built {
  messages: readonly AgentMessage[]
  rows: readonly MessageRow[]
  version: number
}

/** How many messages from the first are the very same: pointers only, some microseconds for ten thousand. */
function samePlaces(before: readonly AgentMessage[], after: readonly AgentMessage[]): number {
  const most = Math.min(before.length, after.length)
  let place = 0
  while (place < most && before[place] === after[place]) place += 1
  return place
}

/** How many rows the first messages have. */
function rowsOf({ messages, rows }: Built, count: number): number {
  if (rows.length === messages.length) return count
  let found = 0
  for (let place = 0; place < count; place += 1) if (messages[place]?.hidden !== true) found += 1
  return found
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

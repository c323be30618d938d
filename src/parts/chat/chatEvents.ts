import type { Connection } from '../../cache/connection.js'
import { isActiveStatus } from '../../cache/isActiveStatus.js'
import type { MessageRow } from '../../cache/rows.js'
import type { Turn } from '../../cache/turn.js'
import type { AgentMessage, AgentMessageToolCall } from '../../wire/agentTypes.js'
import { pendingRows } from './pendingRows.js'

/** Something that happened in a chat, for logs, analytics and costs. Durations are in milliseconds. */
export type ChatEvent =
  /** The server has a message of the user's. */
  | { type: 'sent'; message: AgentMessage }
  /** The first of an answer is there: a thought, a word, or a step. */
  | { type: 'first-token'; message: AgentMessage }
  /**
   * The agent is done, waits for the user, or is waited for no longer. `message` is the last that it said, with what it
   * took in `usage` where the server counts.
   */
  | { type: 'settled'; message: AgentMessage; durationMs: number }
  /** A tool is done, has failed, was stopped, or waits for the user: see `toolCall.status`. */
  | { type: 'tool'; toolCall: AgentMessageToolCall; message: AgentMessage }
  /** A message of the user's was not delivered, as far as is known, or the conversation could not be loaded, at first or again. */
  | { type: 'error'; error: Error; message?: AgentMessage }
  /** The connection was lost, and is live again with all that was missed. */
  | { type: 'reconnect'; downMs: number }

/** How a chat stands at a moment. */
export interface ChatFacts {
  /** False until the messages were loaded: what was there before is no event. */
  isLoaded: boolean
  rows: readonly MessageRow[]
  turn: Turn
  connection: Connection
  error: Error | null
  /** Since when the agent has been at work. */
  busySince: number | undefined
  /** Since when the connection has been lost. */
  lostSince: number | undefined
  now: number
}

/** What happened between two moments. Only the last turn is looked at, however long the thread is. */
export function chatEventsBetween(before: ChatFacts, after: ChatFacts): ChatEvent[] {
  const events = before.isLoaded ? [...sendingEvents(before, after), ...answerEvents(before, after)] : []
  if (after.error && after.error !== before.error) events.push({ type: 'error', error: after.error })
  if (before.lostSince !== undefined && after.lostSince === undefined) {
    events.push({ type: 'reconnect', downMs: after.now - before.lostSince })
  }
  return events
}

function sendingEvents(before: ChatFacts, after: ChatFacts): ChatEvent[] {
  return pendingRows(before.rows).flatMap((was): ChatEvent[] => {
    const row = after.rows.findLast(({ key }) => key === was.key)
    if (!row) return []
    if (row.delivery === undefined) return [{ type: 'sent', message: row.message }]
    return row.error && row.error !== was.error
      ? [{ type: 'error', error: row.error, message: row.message }]
      : []
  })
}

function answerEvents(before: ChatFacts, after: ChatFacts): ChatEvent[] {
  const events: ChatEvent[] = []
  const knownOf = (row: MessageRow) => before.rows.findLast(({ key }) => key === row.key)
  const answer = answerOf(after.rows)
  const begun = answer.find(hasBegun)
  const wasBegun = begun && knownOf(begun)
  if (begun && !(wasBegun && hasBegun(wasBegun))) events.push({ type: 'first-token', message: begun.message })
  for (const row of answer) {
    const known = knownOf(row)?.message
    if (known !== row.message) events.push(...toolEvents(known, row.message))
  }
  const last = answer.at(-1)
  if (before.busySince !== undefined && after.busySince === undefined && last) {
    events.push({ type: 'settled', message: last.message, durationMs: after.now - before.busySince })
  }
  return events
}

/** What stands behind the last message of the user's that the server has. */
function answerOf(rows: readonly MessageRow[]): readonly MessageRow[] {
  const asked = rows.findLastIndex(
    ({ message, delivery }) => message.role === 'user' && delivery === undefined,
  )
  return rows.slice(asked + 1).filter(({ message }) => message.role === 'assistant')
}

function hasBegun({ message }: MessageRow): boolean {
  return (
    Boolean(message.content) || Boolean(message.reasoning?.content) || Boolean(message.tool_calls?.length)
  )
}

function toolEvents(before: AgentMessage | undefined, message: AgentMessage): ChatEvent[] {
  const isNews = (toolCall: AgentMessageToolCall) =>
    !isActiveStatus(toolCall.status) &&
    before?.tool_calls?.find(({ id }) => id === toolCall.id)?.status !== toolCall.status
  return (message.tool_calls ?? []).filter(isNews).map((toolCall) => ({ type: 'tool', toolCall, message }))
}

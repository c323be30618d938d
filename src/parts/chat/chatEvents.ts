import type { Connection } from '../../cache/connection.js'
import { isActiveStatus } from '../../cache/isActiveStatus.js'
import type { MessageRow } from '../../cache/rows.js'
import type { Turn } from '../../cache/turn.js'
import type { AgentMessage, AgentMessageToolCall, AgentMessageUsage } from '../../wire/agentTypes.js'
import { pendingRows } from './pendingRows.js'

/** Something that happened in a chat, for logs, analytics and costs. Durations are in milliseconds. */
export type ChatEvent =
  /** The server has a message of the user's. */
  | { type: 'sent'; message: AgentMessage }
  /** The first of an answer is there: a thought, a word, or a step. */
  | { type: 'first-token'; message: AgentMessage }
  /**
   * The agent is done, waits for the user, or is waited for no longer. `message` is the last that it said; `usage` are
   * the tokens that all it said took, as far as the server has counted them by now.
   */
  | { type: 'settled'; message: AgentMessage; usage: AgentMessageUsage; durationMs: number }
  /** A tool is done, has failed, was stopped, or waits for the user: see `toolCall.status`. */
  | { type: 'tool'; toolCall: AgentMessageToolCall; message: AgentMessage }
  /**
   * A message of the user's was not delivered, as far as is known, or the conversation could not be loaded, at first or
   * again. With `view`: something could not be drawn, such as `chat`, `message`, `toolCall`, `content` or `slots.header`;
   * the rest of the chat goes on.
   */
  | { type: 'error'; error: Error; message?: AgentMessage; view?: string; toolCall?: AgentMessageToolCall }
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
    const durationMs = after.now - before.busySince
    events.push({ type: 'settled', message: last.message, usage: usageOf(answer), durationMs })
  }
  return events
}

/** An answer may be several messages, each with its own count. */
function usageOf(answer: readonly MessageRow[]): AgentMessageUsage {
  const usage = { prompt_tokens: 0, completion_tokens: 0 }
  for (const { message } of answer) {
    usage.prompt_tokens += message.usage?.prompt_tokens ?? 0
    usage.completion_tokens += message.usage?.completion_tokens ?? 0
  }
  return usage
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

import { isActiveStatus } from '../../cache/isActiveStatus.js'
import type { MessageRow } from '../../cache/rows.js'
import type { AgentMessage, AgentMessageToolCall, AgentMessageUsage } from '../../wire/agentTypes.js'
import type { ChatFacts } from './chatFacts.js'
import { pendingRows } from './pendingRows.js'
import { rowsBehind } from './rowsBehind.js'

/** Something that happened in a chat, for logs, analytics and costs. Durations are in milliseconds. */
export type ChatEvent =
  /** The server has a message of the user's. */
  | { type: 'sent'; message: AgentMessage }
  /** The first of an answer is there: a thought, a word, or a step. */
  | { type: 'first-token'; message: AgentMessage }
  /**
   * The agent is done, waits for the user, or is waited for no longer: more than once for one answer, where it goes on
   * afterwards. `message` is the last that it said. `usage` are the tokens that all it said took, as far as the server
   * has counted them by now, without those that an earlier event has told: to be added up. What is counted later is told
   * with the next.
   */
  | { type: 'settled'; message: AgentMessage; usage: AgentMessageUsage; durationMs: number }
  /** A tool is done, has failed, was stopped, or waits for the user: see `toolCall.status`. */
  | { type: 'tool'; toolCall: AgentMessageToolCall; message: AgentMessage }
  /**
   * A message of the user's was not delivered, as far as is known, or the conversation could not be loaded, at first or
   * again. With `view`: something could not be drawn, such as `chat`, `message`, `toolCall`, `content`, `markdown`,
   * `codeRenderers.mermaid` or `slots.header`; the rest of the chat goes on.
   */
  | { type: 'error'; error: Error; message?: AgentMessage; view?: string; toolCall?: AgentMessageToolCall }
  /** The connection was lost, and is live again with all that was missed. */
  | { type: 'reconnect'; downMs: number }

/** What happened between two moments. Only what the agent works at is looked at, however long the thread is. */
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
  const rows = rowsBehind(after.rows, before.workedFrom)
  const answer = rows.filter(isAnswer)
  const known = new Map<string, MessageRow | undefined>()
  for (const { key } of answer)
    known.set(
      key,
      before.rows.findLast((row) => row.key === key),
    )
  const events = firstTokens(rows, known)
  for (const { key, message } of answer) {
    const was = known.get(key)?.message
    if (was !== message) events.push(...toolEvents(was, message))
  }
  const last = answer.at(-1)
  // an answer that stands as it was told is none: what was sent since was not delivered, or not answered
  const isNews = last && before.settled.get(last.key) !== last.message
  if (before.busySince !== undefined && after.busySince === undefined && isNews) {
    const durationMs = after.now - before.busySince
    events.push({
      type: 'settled',
      message: last.message,
      usage: usageOf(answer, before.settled),
      durationMs,
    })
  }
  return events
}

/** Each message of the user's may have an answer, also those that they write while the agent is at another. */
function firstTokens(
  rows: readonly MessageRow[],
  known: ReadonlyMap<string, MessageRow | undefined>,
): ChatEvent[] {
  const events: ChatEvent[] = []
  let isAwaited = true
  for (const row of rows) {
    if (row.message.role === 'user') isAwaited = true
    if (!isAwaited || !isAnswer(row) || !hasBegun(row)) continue
    isAwaited = false
    const was = known.get(row.key)
    if (!was || !hasBegun(was)) events.push({ type: 'first-token', message: row.message })
  }
  return events
}

/** An answer may be several messages, each with its own count, which grows. */
function usageOf(
  answer: readonly MessageRow[],
  settled: ReadonlyMap<string, AgentMessage>,
): AgentMessageUsage {
  const usage = { prompt_tokens: 0, completion_tokens: 0 }
  for (const { key, message } of answer) {
    const told = settled.get(key)?.usage
    usage.prompt_tokens += (message.usage?.prompt_tokens ?? 0) - (told?.prompt_tokens ?? 0)
    usage.completion_tokens += (message.usage?.completion_tokens ?? 0) - (told?.completion_tokens ?? 0)
  }
  return usage
}

function isAnswer({ message }: MessageRow): boolean {
  return message.role === 'assistant'
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

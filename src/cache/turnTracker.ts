import type { AgentMessage } from '../wire/agentTypes.js'
import { createStore, type ReadonlyStore } from '../wire/store.js'
import { isUndelivered, type PendingMessage } from './outbox.js'
import { sameFields } from './sameFields.js'
import { deriveTurn, type Turn } from './turn.js'

/** What a turn is tracked from. */
export interface TurnTrackerConfig {
  messages: () => readonly AgentMessage[] | undefined
  pending: () => readonly PendingMessage[]
  now: () => number
  stalledAfterMs?: number | undefined
  /** The phase is another. */
  onChange: (before: Turn['phase'], phase: Turn['phase']) => void
}

/** The turn of one conversation as it moves on. */
export interface TurnTracker {
  turn: ReadonlyStore<Turn>
  /** The messages or the outbox may have changed. */
  update: () => void
  isWatched: () => boolean
  /** The user waits no longer for the answer to their last message. */
  detach: () => void
}

/** An unfinished thread whose last word is younger than this when it is loaded is taken for one at work. */
const FRESH_MS = 120_000

/** Follows one conversation's turn, by its messages and by the clock. */
export function createTurnTracker(config: TurnTrackerConfig): TurnTracker {
  const turn = createStore<Turn>({ phase: 'idle' })
  let progress: string | undefined
  let activeAt: number | undefined
  let broken: { localId: string; at: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The user's message whose answer is no longer waited for. */
  let detachedFrom: string | undefined
  let watchers = 0

  const noteProgress = (messages: readonly AgentMessage[]) => {
    const last = messages.at(-1)
    const next = last === undefined ? '' : progressOf(last)
    if (next === progress) return
    const isFirstLook = progress === undefined
    progress = next
    // what was there when the thread was loaded may be of yesterday; what changes later has just happened
    if (!isFirstLook || isRecent(last, config.now())) activeAt = config.now()
  }
  const noteBroken = (pending: readonly PendingMessage[]) => {
    const newest = pending.findLast(isUndelivered)
    if (newest === undefined) broken = undefined
    else if (newest.localId !== broken?.localId) broken = { localId: newest.localId, at: config.now() }
  }
  const update = () => {
    clearTimeout(timer)
    const messages = config.messages()
    if (messages) noteProgress(messages)
    const pending = config.pending()
    noteBroken(pending)
    const now = config.now()
    const before = turn.get()
    const next = deriveTurn({
      messages: messages ?? [],
      pending,
      activeAt,
      brokenAt: broken?.at,
      workingSince: before.phase === 'working' ? before.since : undefined,
      now,
      isDetached: detachedFrom !== undefined && detachedFrom === askedLast(messages),
      stalledAfterMs: config.stalledAfterMs,
    })
    if (next.recheckAt !== undefined && watchers > 0)
      timer = setTimeout(update, Math.max(0, next.recheckAt - now) + 1)
    // who answers a tool waits for what comes of it
    if (next.turn.phase === 'needs-input') detachedFrom = undefined
    if (sameFields(before, next.turn)) return
    turn.set(next.turn)
    if (before.phase !== next.turn.phase) config.onChange(before.phase, next.turn.phase)
  }
  update()
  const subscribe = (listener: () => void) => {
    const unsubscribe = turn.subscribe(listener)
    watchers += 1
    update()
    return () => {
      unsubscribe()
      watchers -= 1
      if (watchers === 0) clearTimeout(timer)
    }
  }
  const detach = () => {
    detachedFrom = askedLast(config.messages())
    update()
  }
  return { turn: { get: turn.get, subscribe }, update, isWatched: () => watchers > 0, detach }
}

/** The id of the user's last message; empty where they said nothing. */
function askedLast(messages: readonly AgentMessage[] = []): string {
  return messages.findLast(({ role }) => role === 'user')?.id ?? ''
}

/** Says how far a message has come; the strings of its tool calls are left out, since a GET fills them up later. */
function progressOf({ id, content, reasoning, tool_calls: calls, usage }: AgentMessage): string {
  const length = typeof content === 'string' ? content.length : content ? 1 : 0
  const statuses = calls?.map(({ status }) => status).join()
  return [id, length, reasoning?.content.length, reasoning?.end_date, statuses, usage ? 'counted' : ''].join(
    '|',
  )
}

function isRecent(message: AgentMessage | undefined, now: number): boolean {
  if (message === undefined) return false
  const text = message.updated_date || message.created_date
  const time = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`)
  return Math.abs(now - time) < FRESH_MS
}

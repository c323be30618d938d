import { QueryObserver, type QueryClient } from '@tanstack/react-query'
import type { AgentMessage, AgentMessageInput } from '../wire/agentTypes.js'
import { AbortError, Base44Error, TimeoutError } from '../wire/errors.js'
import { answerTo } from './answerTo.js'
import type { Delivery } from './delivery.js'
import type { Queries } from './queries.js'
import type { Delivered } from './settlements.js'
import type { Thread } from './thread.js'
import { deriveTurn, type Turn } from './turn.js'
import type { Turns } from './turns.js'

/** What asking works on. */
export interface AskConfig {
  delivery: Pick<Delivery, 'send' | 'delivered' | 'outbox' | 'closed'>
  turns: Pick<Turns, 'of'>
  messagesOf: (conversationId: string) => readonly AgentMessage[] | undefined
  queryClient: QueryClient
  queries: Pick<Queries, 'conversation'>
}

/** How long an answer is waited for. */
export interface AskOptions {
  /** Ends the waiting; the message stays sent. */
  signal?: AbortSignal | undefined
  /** Milliseconds from the call on, sending included. Default: 120 s; `Infinity` waits for ever. */
  timeoutMs?: number | undefined
}

/**
 * Sends a message and gives the agent's answer to this very message: the last thing that the agent says before the
 * user's next message, once it has stopped. The conversation is followed meanwhile, though no component shows it.
 *
 * Rejects as `sendAsync` does where the message is not delivered, with `AbortError` on the signal and when the session
 * ends, with `TimeoutError` when time is up, and with a `Base44Error` whose `code` is `needs_input` when a tool waits for
 * the user (`data` is the tool call), or `no_answer` when the agent stops without a word. Silence alone doesn't reject:
 * a tool may take long.
 */
export type Ask = (
  thread: Thread,
  conversationId: string | undefined,
  input: string | AgentMessageInput,
  options?: AskOptions,
) => Promise<AgentMessage>

const TIMEOUT_MS = 120_000
/** A timer can't be set for longer: it would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1
/** An agent that stops without a word, or without a mark that it has ended, may be between two steps. */
const UNSURE_MS = 3_000

/** Makes `ask` of one session. */
export function createAsk(config: AskConfig): Ask {
  const { delivery } = config
  return async (thread, conversationId, input, options = {}) => {
    const { signal } = options
    if (signal?.aborted) {
      throw new AbortError('ask was aborted before the message was sent', { cause: signal.reason })
    }
    const over = new AbortController()
    const limit = limits(options, delivery.closed, over.signal)
    // whoever loses the race rejects unheard
    limit.catch(() => undefined)
    try {
      const { localId } = delivery.send(thread, conversationId, input)
      const delivered = delivery.delivered(localId)
      watch(config, localId, delivered, over.signal)
      const answer = delivered.then((found) => waitForAnswer(config, thread, found, over.signal))
      return await Promise.race([limit, answer])
    } finally {
      over.abort()
    }
  }
}

/** Rejects when the waiting has to end. */
function limits(
  { signal, timeoutMs = TIMEOUT_MS }: AskOptions,
  closed: AbortSignal,
  over: AbortSignal,
): Promise<never> {
  return new Promise((_, reject) => {
    const expire = () =>
      reject(new TimeoutError(`ask had no answer within ${timeoutMs} ms: the message stays sent`))
    const timer = Number.isFinite(timeoutMs)
      ? setTimeout(expire, Math.min(timeoutMs, LONGEST_TIMER_MS))
      : undefined
    atEnd(over, () => clearTimeout(timer))
    const abortWith = (reason: string) => () => reject(new AbortError(reason))
    if (signal) whileWaiting(signal, abortWith('ask was aborted: the message stays sent'), over)
    whileWaiting(closed, abortWith('The session ended before there was an answer'), over)
  })
}

/** Listens for an abort until all is over. Not every runtime ends a listener by a signal of its own. */
function whileWaiting(signal: AbortSignal, action: () => void, over: AbortSignal): void {
  signal.addEventListener('abort', action)
  atEnd(over, () => signal.removeEventListener('abort', action))
}

/** Runs when all is over, or now if it is. */
function atEnd(over: AbortSignal, end: () => void): void {
  if (over.aborted) end()
  else over.addEventListener('abort', end, { once: true })
}

/** Looks at the conversation from when it is known, as a component would. */
function watch(
  { delivery, queryClient, queries }: AskConfig,
  localId: string,
  delivered: Promise<Delivered>,
  over: AbortSignal,
): void {
  let isWatched = false
  const begin = (id: string | undefined) => {
    if (id === undefined || isWatched || over.aborted) return
    isWatched = true
    atEnd(
      over,
      new QueryObserver(queryClient, queries.conversation(id)).subscribe(() => undefined),
    )
  }
  const look = () => begin(delivery.outbox.get().find((item) => item.localId === localId)?.conversationId)
  atEnd(over, delivery.outbox.subscribe(look))
  look()
  delivered.then(
    ({ conversationId }) => begin(conversationId),
    () => undefined,
  )
}

/** Waits until the agent has stopped after a message. */
function waitForAnswer(
  { turns, messagesOf, queryClient, queries }: AskConfig,
  thread: Thread,
  { conversationId, message }: Delivered,
  over: AbortSignal,
): Promise<AgentMessage> {
  const turn = turns.of(thread.key, conversationId)
  return new Promise((resolve, reject) => {
    let unsure: ReturnType<typeof setTimeout> | undefined
    const give = (answer: AgentMessage | undefined) => {
      if (answer) resolve(answer)
      else reject(new Base44Error('The agent stopped without an answer', { code: 'no_answer' }))
    }
    const look = () => {
      clearTimeout(unsure)
      const messages = messagesOf(conversationId) ?? []
      const found = answerTo(message, messages)
      const now = turn.get().phase === 'failed' ? shownTurn(messages) : turn.get()
      if (found === undefined || over.aborted) return
      if (now.phase === 'needs-input') {
        reject(
          new Base44Error('A tool waits for the user before there is an answer', {
            code: 'needs_input',
            data: now.toolCall,
          }),
        )
      } else if (now.phase !== 'idle') return
      else if (found.answer?.content && found.answer.usage) resolve(found.answer)
      else unsure = setTimeout(() => give(found.answer), UNSURE_MS)
    }
    atEnd(over, turn.subscribe(look))
    atEnd(over, new QueryObserver(queryClient, queries.conversation(conversationId)).subscribe(look))
    atEnd(over, () => clearTimeout(unsure))
    look()
  })
}

/** The turn by what is shown alone: that another message was not delivered says nothing of this one's answer. */
function shownTurn(messages: readonly AgentMessage[]): Turn {
  const nothing = { activeAt: undefined, brokenAt: undefined, workingSince: undefined }
  return deriveTurn({ messages, pending: [], now: 0, ...nothing }).turn
}

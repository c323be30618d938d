import type { AgentMessage } from '../wire/agentTypes.js'
import { AbortError, HttpError } from '../wire/errors.js'
import type { Store } from '../wire/store.js'
import { laneOf, nextToSend, reduceOutbox, type Outbox, type OutboxEvent, type OutboxItem } from './outbox.js'

/** What sending works on. */
export interface SenderConfig {
  outbox: Store<Outbox>
  /** The id of a thread's conversation, which is created when there is none. */
  open: (threadKey: string) => Promise<string>
  /** What the conversation held before the message goes out that says the same; `undefined` where that isn't known. */
  twins: (conversationId: string, item: OutboxItem) => readonly string[] | undefined
  post: (conversationId: string, item: OutboxItem) => Promise<AgentMessage>
  onAnswer: (conversationId: string, item: OutboxItem, answer: AgentMessage) => void
  onFailed: (localId: string, error: Error) => void
  /** It is not known whether the message arrived: a GET may tell. */
  onUnknown: (conversationId: string) => void
  /** False while nothing can go out: what is queued stays queued, and nothing is unsure. */
  maySend: () => boolean
  /** False once the session is over: nothing goes out any more, since the client's token is another user's by now. */
  isCurrent: () => boolean
}

/** Sends what is in the outbox, one message of a conversation after the other. */
export interface Sender {
  dispatch: (event: OutboxEvent) => void
  /** Sends what may be sent now. */
  flush: () => void
}

/** Makes a sender. No message is ever sent twice by itself. */
export function createSender(config: SenderConfig): Sender {
  const { outbox } = config
  const dispatch = (event: OutboxEvent) => {
    outbox.set(reduceOutbox(outbox.get(), event))
    flush()
  }
  const flush = () => {
    for (const lane of new Set(outbox.get().map(laneOf))) {
      const item = nextToSend(outbox.get(), lane)
      if (item !== undefined && config.isCurrent() && config.maySend()) void send(item)
    }
  }
  const fail = (type: 'failed' | 'unknown', localId: string, cause: unknown) => {
    if (!config.isCurrent()) return
    const error = cause instanceof Error ? cause : new Error(String(cause))
    dispatch({ type, localId, error })
    config.onFailed(localId, error)
  }

  async function send(item: OutboxItem): Promise<void> {
    const { localId } = item
    dispatch({ type: 'sending', localId, twins: undefined })
    let conversationId: string
    try {
      conversationId = await config.open(item.threadKey)
      if (!config.isCurrent()) throw new AbortError('The session ended before the message was sent')
    } catch (error) {
      fail('failed', localId, error)
      return
    }
    dispatch({ type: 'sending', localId, twins: config.twins(conversationId, item) })
    try {
      const answer = await config.post(conversationId, item)
      if (!config.isCurrent()) return
      dispatch({ type: 'answered', localId })
      config.onAnswer(conversationId, item, answer)
    } catch (error) {
      // a 4xx was refused; after anything else the server may have the message
      const isRefused = error instanceof HttpError && error.status < 500
      fail(isRefused ? 'failed' : 'unknown', localId, error)
      if (!isRefused && config.isCurrent()) config.onUnknown(conversationId)
    }
  }

  return { dispatch, flush }
}

import type { AgentMessage } from '../wire/agentTypes.js'
import { AbortError, HttpError } from '../wire/errors.js'
import type { Store } from '../wire/store.js'
import { nextToSend, reduceOutbox, type Outbox, type OutboxEvent, type OutboxItem } from './outbox.js'
import { isOnline } from './pageEvents.js'

/** What sending works on. */
export interface SenderConfig {
  outbox: Store<Outbox>
  /** The id of a thread's conversation, which is created when there is none. */
  open: (threadKey: string) => Promise<string>
  post: (conversationId: string, item: OutboxItem) => Promise<AgentMessage>
  /** Puts the server's answer into the cache, and calls `done` together with what that shows. */
  onSent: (conversationId: string, item: OutboxItem, answer: AgentMessage, done: () => void) => void
  /** It is not known whether the message arrived: a GET may tell. */
  onUnknown: (conversationId: string) => void
}

/** Sends what is in the outbox, one message of a thread after the other. */
export interface Sender {
  dispatch: (event: OutboxEvent) => void
  /** Sends what may be sent now. */
  flush: () => void
  /** Settles with the server's copy, or with the reason why there is none. */
  settled: (localId: string) => Promise<AgentMessage>
}

/** Makes a sender. No message is ever sent twice by itself. */
export function createSender(config: SenderConfig): Sender {
  const { outbox } = config
  const waiting = new Map<string, PromiseWithResolvers>()
  const flush = () => {
    for (const key of new Set(outbox.get().map(({ threadKey }) => threadKey))) void pump(key)
  }
  const dispatch = (event: OutboxEvent) => {
    outbox.set(reduceOutbox(outbox.get(), event))
    if (event.type === 'discarded')
      reject(event.localId, new AbortError('The message was discarded before it was sent'))
    flush()
  }
  const reject = (localId: string, error: Error) => {
    waiting.get(localId)?.reject(error)
    waiting.delete(localId)
  }

  async function pump(threadKey: string): Promise<void> {
    const item = nextToSend(outbox.get(), threadKey)
    // without a network it stays queued: nothing has gone out, so nothing can be unsure
    if (item === undefined || !isOnline()) return
    const { localId } = item
    dispatch({ type: 'sending', localId })
    let conversationId: string
    try {
      conversationId = await config.open(threadKey)
    } catch (error) {
      fail('failed', localId, error)
      return
    }
    try {
      const message = await config.post(conversationId, item)
      config.onSent(conversationId, item, message, () => dispatch({ type: 'answered', localId }))
      waiting.get(localId)?.resolve(message)
      waiting.delete(localId)
    } catch (error) {
      // a 4xx was refused; after anything else the server may have the message
      const refused = error instanceof HttpError && error.status < 500
      fail(refused ? 'failed' : 'unknown', localId, error)
      if (!refused) config.onUnknown(conversationId)
    }
  }

  function fail(type: 'failed' | 'unknown', localId: string, cause: unknown): void {
    const error = cause instanceof Error ? cause : new Error(String(cause))
    dispatch({ type, localId, error })
    reject(localId, error)
  }

  return {
    dispatch,
    flush,
    settled: (localId) => new Promise((resolve, reject) => waiting.set(localId, { resolve, reject })),
  }
}

interface PromiseWithResolvers {
  resolve: (message: AgentMessage) => void
  reject: (error: Error) => void
}

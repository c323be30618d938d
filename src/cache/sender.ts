import type { AgentMessage } from '../wire/agentTypes.js'
import { AbortError, HttpError } from '../wire/errors.js'
import type { Store } from '../wire/store.js'
import { isOwn, laneOf, nextToSend, type Outbox, type OutboxItem } from './outbox.js'
import { reduceOutbox, type OutboxEvent } from './outbox/reduceOutbox.js'

/** What sending works on. */
export interface SenderConfig {
  outbox: Store<Outbox>
  /** The id of an item's conversation, which is found or made where it isn't known. */
  open: (item: OutboxItem) => Promise<string>
  /** What the conversation held before the message goes out that says the same; `undefined` where that can't be known. */
  twins: (conversationId: string, item: OutboxItem) => Promise<readonly string[] | undefined>
  post: (conversationId: string, item: OutboxItem) => Promise<AgentMessage>
  onAnswer: (conversationId: string, item: OutboxItem, answer: AgentMessage) => void
  /** It did not arrive. */
  onFailed: (localId: string, error: Error) => void
  /** It is not known whether the message arrived. */
  onUnknown: (localId: string) => void
  /** False while nothing can go out: what is queued stays queued, and nothing is unsure. */
  maySend: () => boolean
  /** False while the client's token is another user's: nothing goes out, and nothing of an answer is shown. */
  isCurrent: () => boolean
}

/** Sends what is in the outbox, one message of a conversation after the other. */
export interface Sender {
  dispatch: (event: OutboxEvent) => void
  /** Sends what may be sent now. */
  flush: () => void
  /** The item's request is under way: it can't be taken back. */
  isPosting: (localId: string) => boolean
}

/** Makes a sender. No message is ever sent twice by itself. */
export function createSender(config: SenderConfig): Sender {
  const { outbox, isCurrent } = config
  const posting = new Set<string>()
  const mayGoOut = () => isCurrent() && config.maySend()
  const dispatch = (event: OutboxEvent) => {
    outbox.set(reduceOutbox(outbox.get(), event))
    flush()
  }
  const flush = () => {
    for (const lane of new Set(outbox.get().map(laneOf))) {
      const item = nextToSend(outbox.get(), lane)
      if (item !== undefined && mayGoOut()) void send(item)
    }
  }
  const fail = (type: 'failed' | 'unknown', { localId }: OutboxItem, cause: unknown) => {
    const error = toError(cause)
    dispatch({ type, localId, error })
    if (type === 'failed') config.onFailed(localId, error)
    else config.onUnknown(localId)
  }
  const refuse = ({ localId, isOut }: OutboxItem, error: Error) => {
    dispatch({ type: 'refused', localId, error, isOut })
    config.onFailed(localId, error)
  }

  async function send(item: OutboxItem): Promise<void> {
    const { localId } = item
    dispatch({ type: 'opening', localId })
    let conversationId: string
    let twins: readonly string[] | undefined
    try {
      conversationId = item.conversationId ?? (await config.open(item))
      twins = await config.twins(conversationId, item)
    } catch (error) {
      // nothing was sent yet, so that it can wait for the network, or for its user
      if (!mayGoOut()) dispatch({ type: 'delayed', localId })
      else fail('failed', item, error)
      return
    }
    const now = outbox.get().find((known) => known.localId === localId)
    // it was discarded meanwhile, or has gone over to another tab
    if (now === undefined || !isOwn(now) || now.delivery !== 'sending') return
    // the network or the user went while it waited: nothing was sent yet
    if (!mayGoOut()) dispatch({ type: 'delayed', localId })
    // the copy of an earlier attempt has come
    else if (now.confirmedId !== undefined) dispatch({ type: 'answered', localId })
    else await post(conversationId, item, twins)
  }

  async function post(conversationId: string, item: OutboxItem, twins: readonly string[] | undefined) {
    const { localId } = item
    dispatch({ type: 'sending', localId, twins })
    posting.add(localId)
    try {
      const answer = await config.post(conversationId, item)
      // of a session that is over nothing is shown: should its user come back, it is looked for
      if (!isCurrent()) throw new AbortError('The session ended before the message was answered')
      posting.delete(localId)
      config.onAnswer(conversationId, item, answer)
    } catch (error) {
      posting.delete(localId)
      if (isRefusal(error)) refuse(item, error)
      else fail('unknown', item, error)
    }
  }

  return { dispatch, flush, isPosting: (localId) => posting.has(localId) }
}

/** A 4xx was not taken, but for one that says that it took too long; after anything else the server may have the message. */
function isRefusal(error: unknown): error is HttpError {
  return error instanceof HttpError && error.status < 500 && error.status !== 408
}

function toError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause))
}

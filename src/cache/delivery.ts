import type { QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import type { AgentMessage, AgentMessageInput } from '../wire/agentTypes.js'
import type { Clock } from '../wire/clock.js'
import { AbortError } from '../wire/errors.js'
import { randomId } from '../wire/randomId.js'
import type { ReadonlyStore } from '../wire/store.js'
import type { Claims } from './claims.js'
import type { ConversationSync } from './conversationSync.js'
import type { Base44Keys } from './keys.js'
import { createOutboxItem } from './newMessage.js'
import { isOwn, type Outbox } from './outbox.js'
import type { ItemRequest } from './outbox/sharedOutbox.js'
import { createTabLife, type TabLife } from './outbox/tabLife.js'
import type { TabReach } from './outbox/tabReach.js'
import { createThreadOpener } from './outbox/threadOpener.js'
import { createTransfer, type Transfer } from './outbox/transfer.js'
import type { Queries } from './queries.js'
import { createSettlements, type Delivered, type Settlements } from './settlements.js'
import type { Thread } from './thread.js'

/** What delivery works on. */
export interface DeliveryConfig {
  client: Pick<Base44Client, 'agents'>
  queryClient: QueryClient
  keys: Base44Keys
  queries: Pick<Queries, 'thread'>
  sync: Pick<ConversationSync, 'receive' | 'requestFetch' | 'whenLoaded' | 'isWhole'>
  /** What the cache holds of a conversation. */
  messagesOf: (conversationId: string) => readonly AgentMessage[] | undefined
  maySend: () => boolean
  /** False once the client speaks for another user. */
  isCurrent: () => boolean
  clock: Clock
  /** The other tabs, and what outlives this page; `undefined` where the outbox is this page's alone. */
  reach: TabReach | undefined
}

/** The outbox and the way out of it. */
export interface Delivery {
  outbox: ReadonlyStore<Outbox>
  /** Shows a message at once and sends it when its turn comes; does neither once it is closed. */
  send: (
    thread: Thread,
    conversationId: string | undefined,
    input: string | AgentMessageInput,
    localId?: string,
  ) => { localId: string }
  /**
   * Settles with the server's copy of a message that was just sent, or with the reason why there is none. Where no
   * answer came, not before it was looked for.
   */
  settled: (localId: string) => Promise<AgentMessage>
  /** Like `settled`, and tells the conversation too. */
  delivered: (localId: string) => Promise<Delivered>
  /** Finds or makes a thread's conversation before anything is sent. Rejects as the server's answers do. */
  open: (thread: Thread) => Promise<string>
  /** Sends a message again that has failed, or of which it isn't known: then there may be two copies of it. */
  retry: (localId: string) => void
  /**
   * Takes a message off the list that has not gone out or was not delivered; it never goes out then. One whose request
   * is under way stays, since it can't be taken back. Should the copy of one that was not delivered arrive after all,
   * it shows as any message does.
   */
  discard: (localId: string) => void
  /** Looks among messages from the server for those that were sent from here, before they are shown. */
  claim: Claims['claim']
  /** Hears of a GET's answer, and when that GET went out, by `monotonicNow`. */
  onSnapshot: (conversationId: string, startedAt: number, messages: readonly AgentMessage[]) => void
  /** Drops what is shown by the server's own copies now. */
  prune: (conversationId: string) => void
  /** The key of a message's row: that of the row which the user saw when sending it, or its id. */
  rowKeys: Claims['rowKeys']
  /** Sends what had to wait for the network. */
  flush: () => void
  /**
   * Begins to keep what is to be sent through reloads, and to share it with the other tabs; returns what ends that.
   * What an earlier page or a dead tab left is restored, and sent or looked for.
   */
  start: () => () => void
  /** Ends it for good: nothing goes out any more, whoever waits is told, and what this tab has stored is gone. */
  close: () => void
  /** Fires when it is closed. */
  closed: AbortSignal
}

/** Makes the delivery of one session. */
export function createDelivery(config: DeliveryConfig): Delivery {
  const { clock, reach } = config
  const settlements = createSettlements()
  const closing = new AbortController()
  const isCurrent = () => !closing.signal.aborted && config.isCurrent()
  const threads = createThreadOpener({
    ...config,
    isCurrent,
    onOpened: (thread, conversationId) => dispatch({ type: 'opened', threadKey: thread.key, conversationId }),
  })
  const transfer = createTransfer({
    ...config,
    settlements,
    isCurrent,
    open: ({ thread, createId }) => threads.open(thread, createId),
  })
  const { outbox, dispatch, claims } = transfer
  const life =
    reach &&
    createTabLife({
      tab: randomId(),
      outbox,
      dispatch,
      reach,
      review: claims.review,
      onDone: claims.honour,
      onArrival: claims.claimShown,
      onAdopted: threads.doubt,
      onLeft: () => settlements.rejectAll(undelivered('The page was left')),
      onRequest: (request, localId) => act(request, localId),
    })
  const act = createItemActions(transfer, settlements, (request, item) => life?.ask(request, item))
  // a caller may hold on to a session that is over, whose outbox takes nothing more
  const delivered = (localId: string): Promise<Delivered> =>
    closing.signal.aborted ? Promise.reject(undelivered('The session ended')) : settlements.of(localId)

  return {
    outbox,
    send(thread, conversationId, input, localId = randomId()) {
      const date = new Date(clock.now()).toISOString()
      const createId = conversationId === undefined ? threads.createIdOf(thread) : randomId()
      const item = createOutboxItem({ thread, conversationId, input, localId, createId, date })
      if (!closing.signal.aborted) dispatch({ type: 'added', item })
      return { localId }
    },
    settled: async (localId) => (await delivered(localId)).message,
    delivered,
    async open(thread) {
      if (isCurrent()) return threads.open(thread)
      throw new AbortError('The session ended before the conversation was opened')
    },
    retry: (localId) => act('retry', localId),
    discard: (localId) => act('discard', localId),
    claim: claims.claim,
    onSnapshot: transfer.onSnapshot,
    prune: claims.prune,
    rowKeys: claims.rowKeys,
    flush() {
      transfer.flush()
      life?.seek()
    },
    start() {
      const stops = [threads.listen(), life?.start()]
      return () => stops.forEach((stop) => stop?.())
    },
    close() {
      closing.abort()
      settlements.rejectAll(undelivered('The session ended'))
      // what is stored goes first: nothing of this tab's stays behind of a user who has signed out
      transfer.close()
      life?.close()
    },
    closed: closing.signal,
  }
}

/** Makes what retries or discards an item, or has the tab do that whose item it is. */
function createItemActions(
  { outbox, dispatch, isPosting }: Transfer,
  settlements: Settlements,
  askOther: TabLife['ask'],
): (request: ItemRequest, localId: string) => void {
  return (request, localId) => {
    const item = outbox.get().find((known) => known.localId === localId)
    if (item && !isOwn(item)) askOther(request, item)
    else if (request === 'retry') dispatch({ type: 'retried', localId })
    else if (!isPosting(localId)) {
      settlements.reject(localId, new AbortError('The message was discarded before it was delivered'))
      dispatch({ type: 'discarded', localId })
    }
  }
}

function undelivered(what: string): AbortError {
  return new AbortError(`${what} before the message was delivered`)
}

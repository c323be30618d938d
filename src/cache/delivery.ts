import { notifyManager, type QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import type { AgentMessage, AgentMessageInput } from '../wire/agentTypes.js'
import type { Clock } from '../wire/clock.js'
import { AbortError } from '../wire/errors.js'
import { randomId } from '../wire/randomId.js'
import { createStore, type ReadonlyStore } from '../wire/store.js'
import { createClaims } from './claims.js'
import type { ConversationSync } from './conversationSync.js'
import { twinsOf } from './findEchoed.js'
import type { Base44Keys } from './keys.js'
import { createOutboxItem, messageBody } from './newMessage.js'
import type { Outbox, OutboxEvent } from './outbox.js'
import type { Queries } from './queries.js'
import { createSender } from './sender.js'
import { createSettlements } from './settlements.js'
import type { Thread } from './thread.js'
import { createOpenThread } from './threads.js'

/** What delivery works on. */
export interface DeliveryConfig {
  client: Pick<Base44Client, 'agents'>
  queryClient: QueryClient
  keys: Base44Keys
  queries: Queries
  sync: Pick<ConversationSync, 'receive' | 'requestFetch' | 'whenLoaded'>
  /** What the cache holds of a conversation. */
  messagesOf: (conversationId: string) => readonly AgentMessage[] | undefined
  maySend: () => boolean
  /** False once the client speaks for another user. */
  isCurrent: () => boolean
  clock: Clock
}

/** The outbox and the way out of it. */
export interface Delivery {
  outbox: ReadonlyStore<Outbox>
  /** Shows a message at once and sends it when its turn comes. */
  send: (
    thread: Thread,
    conversationId: string | undefined,
    input: string | AgentMessageInput,
  ) => { localId: string }
  /** Settles with the server's copy of a message that was just sent, or with the reason why there is none. */
  settled: (localId: string) => Promise<AgentMessage>
  retry: (localId: string) => void
  discard: (localId: string) => void
  /** Looks among messages from the server for those that were sent from here, before they are shown. */
  claim: (conversationId: string, messages: readonly AgentMessage[]) => void
  /** Drops what is shown by the server's own copies now. */
  prune: (conversationId: string) => void
  /** The key of a message's row: that of the row which the user saw when sending it, or its id. */
  rowKey: (messageId: string) => string
  /** Sends what had to wait for the network. */
  flush: () => void
  /** Ends it for good: nothing goes out any more, and whoever waits is told. */
  close: () => void
}

/** Makes the delivery of one session. */
export function createDelivery(config: DeliveryConfig): Delivery {
  const { client, sync, messagesOf, clock } = config
  const outbox = createStore<Outbox>([])
  const threads = new Map<string, Thread>()
  const settlements = createSettlements()
  let isClosed = false
  const isCurrent = () => !isClosed && config.isCurrent()

  const dispatch = (event: OutboxEvent) => sender.dispatch(event)
  const claims = createClaims({ outbox, dispatch, settlements, messagesOf })
  const open = createOpenThread({
    ...config,
    isCurrent,
    onOpened: (threadKey, conversationId) => dispatch({ type: 'opened', threadKey, conversationId }),
  })
  const sender = createSender({
    outbox,
    async open(threadKey) {
      const thread = threads.get(threadKey)
      if (thread === undefined) throw new Error(`No thread is called ${threadKey}`)
      const id = await open(thread)
      // an echo is told from what was said before by knowing that
      await sync.whenLoaded(id)
      return id
    },
    twins(conversationId, item) {
      const known = messagesOf(conversationId)
      return known && twinsOf(item.message, known)
    },
    post: (id, item) => client.agents.addMessage(id, messageBody(item)),
    onAnswer(conversationId, { localId }, answer) {
      // some servers answer with the agent's message: then only the echo or a GET can tell which one is ours
      if (answer.role === 'user') claims.confirm(localId, answer)
      else sync.requestFetch(conversationId)
      const isKept = sync.receive(conversationId, answer)
      // one notification for both, so that no frame shows the row twice or not at all
      notifyManager.schedule(() => claims.prune(conversationId))
      if (!isKept && answer.role === 'user') dispatch({ type: 'shown', localId })
    },
    onFailed: settlements.reject,
    onUnknown: sync.requestFetch,
    maySend: config.maySend,
    isCurrent,
  })

  return {
    outbox,
    send(thread, conversationId, input) {
      threads.set(thread.key, thread)
      const localId = randomId()
      const date = new Date(clock.now()).toISOString()
      dispatch({ type: 'added', item: createOutboxItem({ thread, conversationId, input, localId, date }) })
      return { localId }
    },
    settled: settlements.of,
    retry: (localId) => dispatch({ type: 'retried', localId }),
    discard(localId) {
      settlements.reject(localId, new AbortError('The message was discarded before it was delivered'))
      dispatch({ type: 'discarded', localId })
    },
    claim: claims.claim,
    prune: claims.prune,
    rowKey: claims.rowKey,
    flush: () => sender.flush(),
    close() {
      isClosed = true
      settlements.rejectAll(new AbortError('The session ended before the message was delivered'))
      outbox.set([])
    },
  }
}

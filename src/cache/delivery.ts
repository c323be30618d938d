import { notifyManager, type QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/createClient.js'
import type { AgentMessage, AgentMessageInput } from '../wire/agentTypes.js'
import type { Clock } from '../wire/clock.js'
import { randomId } from '../wire/randomId.js'
import { createStore, type ReadonlyStore } from '../wire/store.js'
import type { ConversationSync } from './conversationSync.js'
import type { Base44Keys } from './keys.js'
import { createOutboxItem, messageBody } from './newMessage.js'
import { findEchoed, type Outbox } from './outbox.js'
import type { Queries } from './queries.js'
import { createSender } from './sender.js'
import type { Thread } from './thread.js'
import { createOpenThread } from './threads.js'

/** What delivery works on. */
export interface DeliveryConfig {
  client: Pick<Base44Client, 'agents'>
  queryClient: QueryClient
  keys: Base44Keys
  queries: Queries
  sync: Pick<ConversationSync, 'apply' | 'requestFetch'>
  messagesOf: (conversationId: string) => readonly AgentMessage[]
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
  /** The key of a message's row: that of the row which the user saw when sending it, or its id. */
  rowKey: (messageId: string) => string
  /** Sends what had to wait for the network. */
  flush: () => void
  clear: () => void
}

/** Makes the delivery of one session. */
export function createDelivery(config: DeliveryConfig): Delivery {
  const { client, sync, messagesOf, clock } = config
  const outbox = createStore<Outbox>([])
  const threads = new Map<string, Thread>()
  const rowKeys = new Map<string, string>()

  const confirm = (localId: string, messageId: string) => {
    // before the copy is shown, so that it takes over the row
    rowKeys.set(messageId, localId)
    sender.dispatch({ type: 'confirmed', localId, messageId })
  }
  const open = createOpenThread({
    ...config,
    onOpened: (threadKey, conversationId) => sender.dispatch({ type: 'opened', threadKey, conversationId }),
  })
  const sender = createSender({
    outbox,
    async open(threadKey) {
      const thread = threads.get(threadKey)
      if (thread === undefined) throw new Error(`No thread is called ${threadKey}`)
      return open(thread)
    },
    post: (id, item) => client.agents.addMessage(id, messageBody(item)),
    onSent(conversationId, item, message, done) {
      // some servers answer with the agent's message: then only the echo or a GET can tell which one is ours
      if (message.role === 'user') confirm(item.localId, message.id)
      // one notification for both, so that no frame shows the row twice or not at all
      notifyManager.batch(() => {
        sync.apply(conversationId, [message])
        notifyManager.schedule(done)
      })
    },
    onUnknown: sync.requestFetch,
  })

  return {
    outbox,
    send(thread, conversationId, input) {
      threads.set(thread.key, thread)
      const localId = randomId()
      const date = new Date(clock.now()).toISOString()
      const messages = conversationId === undefined ? [] : messagesOf(conversationId)
      sender.dispatch({
        type: 'added',
        item: createOutboxItem({ thread, conversationId, input, localId, date, messages }),
      })
      return { localId }
    },
    settled: sender.settled,
    retry: (localId) => sender.dispatch({ type: 'retried', localId }),
    discard: (localId) => sender.dispatch({ type: 'discarded', localId }),
    claim(conversationId, messages) {
      if (outbox.get().length === 0) return
      for (const message of messages) {
        const item = findEchoed(outbox.get(), conversationId, message)
        if (item) confirm(item.localId, message.id)
      }
    },
    rowKey: (messageId) => rowKeys.get(messageId) ?? messageId,
    flush: sender.flush,
    clear: () => outbox.set([]),
  }
}

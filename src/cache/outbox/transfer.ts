import { notifyManager, type QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../../client/clientTypes.js'
import type { AgentMessage } from '../../wire/agentTypes.js'
import type { Clock } from '../../wire/clock.js'
import { createStore, type ReadonlyStore } from '../../wire/store.js'
import { createClaims, type Claims } from '../claims.js'
import type { ConversationSync } from '../conversationSync.js'
import { twinsOf } from '../findEchoed.js'
import type { Base44Keys } from '../keys.js'
import { monotonicNow } from '../monotonicNow.js'
import { messageBody } from '../newMessage.js'
import { isGuess, type Outbox, type OutboxItem } from '../outbox.js'
import { createSender, type Sender } from '../sender.js'
import type { Settlements } from '../settlements.js'
import { readCachedConversations } from './cachedConversations.js'
import { historyOf } from './historyOf.js'
import { createLostAndFound } from './lostAndFound.js'

/** What a transfer works on. */
export interface TransferConfig {
  client: Pick<Base44Client, 'agents'>
  queryClient: QueryClient
  keys: Base44Keys
  sync: Pick<ConversationSync, 'receive' | 'requestFetch' | 'whenLoaded' | 'isWhole'>
  /** What the cache holds of a conversation. */
  messagesOf: (conversationId: string) => readonly AgentMessage[] | undefined
  settlements: Settlements
  /** The id of an item's conversation, which is found or made where it isn't known. */
  open: (item: OutboxItem) => Promise<string>
  maySend: () => boolean
  isCurrent: () => boolean
  clock: Clock
}

/** The way of messages from the outbox to the server, and of their copies back. */
export interface Transfer extends Sender {
  outbox: ReadonlyStore<Outbox>
  claims: Claims
  /** Hears of a GET's answer, and when that GET went out. */
  onSnapshot: (conversationId: string, startedAt: number, messages: readonly AgentMessage[]) => void
  /** Forgets everything. */
  close: () => void
}

/** Makes the transfer of one session. */
export function createTransfer(config: TransferConfig): Transfer {
  const { client, sync, settlements, clock, maySend, isCurrent } = config
  const outbox = createStore<Outbox>([])
  const find = (localId: string) => outbox.get().find((item) => item.localId === localId)
  const get = async (id: string) => (await client.agents.getConversation(id)).messages
  const cached = readCachedConversations(config.queryClient, config.keys, clock.now, sync.isWhole)

  const sender = createSender({
    ...config,
    outbox,
    async twins(id, item) {
      const known = await historyOf({ ...cached, sync, get }, id)
      return known && twinsOf(item.message, known)
    },
    post: (id, item) => client.agents.addMessage(id, messageBody(item)),
    onAnswer(id, { localId }, answer) {
      // some servers answer with the agent's message: then only the echo or a GET can tell which one is ours
      const isOurs = answer.role === 'user'
      if (isOurs) claims.confirm(localId, id, answer)
      dispatch({ type: 'answered', localId })
      claims.settle(localId)
      const isKept = sync.receive(id, answer)
      if (!isKept && isOurs) claims.pruneLater(localId)
    },
    onFailed(localId, error) {
      // what was taken for the copy of one that was refused is another's
      if (find(localId)?.isOut === false) claims.release(localId)
      if (find(localId)?.confirmedId !== undefined) claims.settle(localId)
      else settlements.reject(localId, error)
    },
    onUnknown(localId) {
      const item = find(localId)
      if (item && isGuess(item)) claims.release(localId)
      else claims.settle(localId)
    },
  })
  const { dispatch } = sender
  const claims = createClaims({ ...config, outbox, dispatch, now: monotonicNow })
  const finding = createLostAndFound({
    ...config,
    ...cached,
    outbox,
    dispatch,
    claims,
    get,
    now: monotonicNow,
    mayAsk: () => isCurrent() && maySend(),
  })
  const pruneAll = () => {
    const confirmed = outbox.get().filter(({ confirmedId }) => confirmedId !== undefined)
    const ids = new Set(confirmed.flatMap(({ conversationId }) => conversationId ?? []))
    ids.forEach((id) => claims.prune(id))
  }
  outbox.subscribe(() => {
    claims.update()
    finding.update()
    // one notification for both, so that no frame shows the row twice or not at all
    if (outbox.get().length > 0) notifyManager.schedule(pruneAll)
  })

  return {
    ...sender,
    outbox,
    claims,
    flush() {
      sender.flush()
      finding.lookNow()
    },
    onSnapshot: finding.onSnapshot,
    close() {
      finding.close()
      claims.close()
      outbox.set([])
    },
  }
}

import type { AgentMessage } from '../../wire/agentTypes.js'
import type { ReadonlyStore } from '../../wire/store.js'
import type { Claims } from '../claims.js'
import type { ConversationSync } from '../conversationSync.js'
import { twinsOf } from '../findEchoed.js'
import { doneWith, type Outbox, type OutboxItem } from '../outbox.js'
import type { Settlements } from '../settlements.js'
import { createLookUp } from './lookUp.js'
import { notDelivered } from './outboxErrors.js'
import type { OutboxEvent } from './reduceOutbox.js'
import { createSearch, isSought } from './search.js'

/** What finding works on. */
export interface LostAndFoundConfig {
  outbox: ReadonlyStore<Outbox>
  dispatch: (event: OutboxEvent) => void
  claims: Claims
  settlements: Settlements
  sync: Pick<ConversationSync, 'receive' | 'requestFetch'>
  get: (conversationId: string) => Promise<readonly AgentMessage[]>
  /** Why the last GET of a conversation failed. */
  errorOf: (conversationId: string) => unknown
  mayAsk: () => boolean
  isCurrent: () => boolean
  /** See `monotonicNow`. */
  now: () => number
}

/** Finds out what became of messages whose request broke, by what GETs bring. */
export interface LostAndFound {
  /** The outbox may have changed. */
  update: () => void
  /** Hears of a GET's answer, and when that GET went out. */
  onSnapshot: (conversationId: string, startedAt: number, messages: readonly AgentMessage[]) => void
  /** Looks at once: the network is back. */
  lookNow: () => void
  close: () => void
}

/** Makes the finding of one outbox. */
export function createLostAndFound(config: LostAndFoundConfig): LostAndFound {
  const { outbox, dispatch, claims, settlements, sync } = config
  const fail = ({ localId }: OutboxItem, error: Error) => {
    dispatch({ type: 'failed', localId, error })
    settlements.reject(localId, error)
  }
  /** Its copy is one of those that the server shows, under words of its own: whichever it is, it is shown. */
  const hide = (item: OutboxItem, messages: readonly AgentMessage[]) => {
    const { localId, conversationId = '', twins } = item
    const message = messages.findLast(
      ({ id, role }) => role === 'user' && claims.rowKeys.of(id) === id && !twins?.includes(id),
    )
    settlements.resolve(localId, { conversationId, message: message ?? item.message })
    dispatch({ type: 'shown', localId })
  }
  const onSnapshot: LostAndFound['onSnapshot'] = (id, startedAt, messages) => {
    for (const { conversationId, localId, isOut, twins, message } of outbox.get()) {
      const isUntold = conversationId === id && isOut && twins === undefined
      if (!isUntold) continue
      const alike = twinsOf(message, messages)
      const mayBeTwin = messages.some((known) => alike.includes(known.id) && !isNamed(known))
      dispatch({ type: 'told', localId, twins: alike, mayBeTwin })
    }
    claims.claim(id, messages, 'get')
    const { missing, hidden } = search.onSnapshot(id, startedAt)
    missing.forEach((item) => fail(item, notDelivered(item.error)))
    hidden.forEach((item) => hide(item, messages))
    claims.onSnapshot(id, startedAt, messages)
  }
  /** A GET of a conversation that nobody watches, and that nobody else is told of. */
  const onFound: LostAndFound['onSnapshot'] = (id, startedAt, messages) => {
    if (!config.isCurrent()) return
    onSnapshot(id, startedAt, messages)
    for (const { confirmedId, localId } of doneWith(outbox.get(), id, messages)) {
      const copy = messages.find((message) => message.id === confirmedId)
      if (copy === undefined || sync.receive(id, copy)) continue
      dispatch({ type: 'answered', localId })
      claims.pruneLater(localId)
    }
  }
  const onGone = (id: string, error: Error) => {
    const lost = outbox.get().filter((item) => item.conversationId === id && isSought(item))
    lost.forEach((item) => (item.isAnswered ? hide(item, []) : fail(item, error)))
  }
  const search = createSearch({ ...config, look: createLookUp({ ...config, onFound, onGone }) })
  return { ...search, onSnapshot }
}

/** It says itself whose copy it is. */
function isNamed({ additional_message_params: params }: AgentMessage): boolean {
  return typeof params?.['local_id'] === 'string'
}

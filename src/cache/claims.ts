import type { AgentMessage } from '../wire/agentTypes.js'
import type { MessageSource } from './conversationEntries.js'
import { findEchoed } from './findEchoed.js'
import { isOwn, isUnderWay } from './outbox.js'
import { createOtherTabsClaims, type OtherTabsClaims } from './outbox/otherTabsClaims.js'
import { createPruner, type Pruner, type PrunerConfig } from './outbox/pruner.js'
import { createRowKeys, type RowKeys } from './rowKeys.js'
import type { Settlements } from './settlements.js'

/** What claims work on. */
export interface ClaimsConfig extends PrunerConfig {
  settlements: Settlements
}

/** Tells which of the server's messages are those that were sent from here: one stored copy, one row. */
export interface Claims extends Pick<OtherTabsClaims, 'honour' | 'review'>, Pruner {
  /** A message is the server's copy of an item, as the answer to its POST says. */
  confirm: (localId: string, conversationId: string, message: AgentMessage) => void
  /** Looks among messages from the server for those that were sent from this browser, before they are shown. */
  claim: (conversationId: string, messages: readonly AgentMessage[], source: MessageSource) => void
  /** Looks among what is shown, after the outbox has got items from elsewhere. */
  claimShown: () => void
  /** Nothing more comes of an item's POST: what its words say must do. */
  settle: (localId: string) => void
  /** What was taken for an item's copy, by its words, is not, or may not be. */
  release: (localId: string) => void
  rowKeys: Pick<RowKeys, 'of' | 'version'>
}

/** Makes the claims of one outbox. */
export function createClaims(config: ClaimsConfig): Claims {
  const { outbox, dispatch, settlements, messagesOf } = config
  const rowKeys = createRowKeys()
  const pruner = createPruner(config)
  const find = (localId: string | undefined) => outbox.get().find((item) => item.localId === localId)
  const others = createOtherTabsClaims({ rowKeys, find, dispatch })
  const claimAgain = (conversationId: string) =>
    claim(conversationId, messagesOf(conversationId) ?? [], 'get')

  function take(localId: string, conversationId: string, message: AgentMessage, isNamed: boolean) {
    const freed = rowKeys.messageOf(localId)
    const robbed = rowKeys.ownerOf(message.id)
    // before the copy is shown, so that it takes over the row
    rowKeys.set(message.id, localId)
    const item = find(localId)
    if (item && !isOwn(item) && !isNamed) others.guess(localId)
    dispatch({ type: 'confirmed', localId, messageId: message.id, isNamed })
    const mayStillBeNamed = item !== undefined && isOwn(item) && isUnderWay(item)
    if (isNamed || !mayStillBeNamed) settlements.resolve(localId, { conversationId, message })
    if (robbed === localId) return
    if (robbed !== undefined) dispatch({ type: 'released', localId: robbed })
    // what is nobody's now may be another's
    if ((robbed ?? freed) !== undefined) claimAgain(conversationId)
  }
  function claim(conversationId: string, messages: readonly AgentMessage[], source: MessageSource) {
    if (outbox.get().length === 0) return
    for (const message of messages) {
      const { item, isNamed } = findEchoed(outbox.get(), conversationId, message, source === 'push') ?? {}
      if (item === undefined) continue
      const owner = rowKeys.ownerOf(message.id)
      // what has left the outbox keeps its copy
      if (isNamed || owner === undefined || find(owner)) {
        take(item.localId, conversationId, message, isNamed === true)
      }
    }
  }

  return {
    ...others,
    ...pruner,
    update() {
      pruner.update()
      outbox.get().forEach(({ localId }) => rowKeys.reserve(localId))
    },
    confirm(localId, conversationId, message) {
      const item = find(localId)
      // the answer to a second attempt names a second copy: the row stays with the first
      const isSecond = item?.isNamed === true && item.confirmedId !== message.id
      if (!isSecond) take(localId, conversationId, message, true)
    },
    honour(done) {
      others.honour(done)
      const { conversationId: id } = find(done.localId) ?? {}
      // where nothing is kept of the conversation, no copy comes that the row could go with
      if (id !== undefined && messagesOf(id) === undefined) pruner.pruneLater(done.localId)
    },
    claim,
    claimShown() {
      const ids = new Set(outbox.get().flatMap(({ conversationId }) => conversationId ?? []))
      ids.forEach(claimAgain)
    },
    settle(localId) {
      const item = find(localId)
      const { confirmedId, conversationId } = item ?? {}
      if (item === undefined || confirmedId === undefined || conversationId === undefined) return
      const copy = messagesOf(conversationId)?.find(({ id }) => id === confirmedId)
      settlements.resolve(localId, { conversationId, message: copy ?? { ...item.message, id: confirmedId } })
    },
    release(localId) {
      const conversationId = find(localId)?.conversationId
      const hadOne = rowKeys.messageOf(localId) !== undefined
      // the row before the item, so that no moment shows its key twice
      rowKeys.release(localId)
      dispatch({ type: 'released', localId })
      if (hadOne && conversationId !== undefined) claimAgain(conversationId)
    },
    rowKeys,
  }
}

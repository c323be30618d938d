import type { AgentMessage } from '../wire/agentTypes.js'
import type { ReadonlyStore } from '../wire/store.js'
import { findEchoed } from './findEchoed.js'
import { doneWith, type Outbox, type OutboxEvent } from './outbox.js'
import { createRowKeys, type RowKeys } from './rowKeys.js'
import type { Settlements } from './settlements.js'

/** What claims work on. */
export interface ClaimsConfig {
  outbox: ReadonlyStore<Outbox>
  dispatch: (event: OutboxEvent) => void
  settlements: Settlements
  /** What the cache holds of a conversation. */
  messagesOf: (conversationId: string) => readonly AgentMessage[] | undefined
}

/** Tells which of the server's messages are those that were sent from here. */
export interface Claims {
  /** A message is the server's copy of an item, as the answer to its POST says. */
  confirm: (localId: string, message: AgentMessage) => void
  /** Looks among messages from the server for those that were sent from here, before they are shown. */
  claim: (conversationId: string, messages: readonly AgentMessage[]) => void
  /** Drops the items whose copies are shown now. */
  prune: (conversationId: string) => void
  rowKey: RowKeys['of']
}

/** Makes the claims of one outbox. */
export function createClaims({ outbox, dispatch, settlements, messagesOf }: ClaimsConfig): Claims {
  const rowKeys = createRowKeys()
  const confirm = (localId: string, message: AgentMessage) => {
    // before the copy is shown, so that it takes over the row
    rowKeys.set(message.id, localId)
    dispatch({ type: 'confirmed', localId, messageId: message.id })
    settlements.resolve(localId, message)
  }
  return {
    confirm,
    claim(conversationId, messages) {
      if (outbox.get().length === 0) return
      for (const message of messages) {
        const item = findEchoed(outbox.get(), conversationId, message)
        if (item) confirm(item.localId, message)
      }
    },
    prune(conversationId) {
      if (outbox.get().length === 0) return
      for (const { localId } of doneWith(outbox.get(), conversationId, messagesOf(conversationId) ?? [])) {
        dispatch({ type: 'shown', localId })
      }
    },
    rowKey: rowKeys.of,
  }
}

import { hasBetterClaim } from '../findEchoed.js'
import { isOwn, type OutboxItem } from '../outbox.js'
import type { RowKeys } from '../rowKeys.js'
import type { OutboxEvent } from './reduceOutbox.js'

/** What the claims of other tabs are weighed by. */
export interface OtherTabsClaimsConfig {
  rowKeys: RowKeys
  find: (localId: string | undefined) => OutboxItem | undefined
  dispatch: (event: OutboxEvent) => void
}

/** The word of other tabs on which copies are whose, against what is known here. */
export interface OtherTabsClaims {
  /** A copy was taken here for that of another tab's item, by its words: that tab knows better. */
  guess: (localId: string) => void
  /** Another tab has done with an item of its own, which had this copy: it can't be another's any more. */
  honour: (item: Pick<OutboxItem, 'localId' | 'confirmedId'>) => void
  /** What is known here of the copies of items that come from elsewhere. */
  review: (items: readonly OutboxItem[]) => readonly OutboxItem[]
}

/** Weighs the claims of other tabs. */
export function createOtherTabsClaims({ rowKeys, find, dispatch }: OtherTabsClaimsConfig): OtherTabsClaims {
  const guessed = new Set<string>()
  const give = (messageId: string, localId: string) => {
    const robbed = find(rowKeys.ownerOf(messageId))
    rowKeys.set(messageId, localId)
    guessed.delete(localId)
    if (robbed && robbed.localId !== localId) dispatch({ type: 'released', localId: robbed.localId })
  }
  /** An id beats words, what a tab says of its own beats a guess, and of two that go by words one is better in every tab. */
  const isTheirs = (item: OutboxItem, messageId: string) => {
    const owner = rowKeys.ownerOf(messageId)
    if (item.isNamed || owner === undefined || owner === item.localId || guessed.has(owner)) return true
    const rival = find(owner)
    return rival !== undefined && hasBetterClaim(item, rival)
  }
  const review = (item: OutboxItem): OutboxItem => {
    const { localId, confirmedId } = item
    if (confirmedId !== undefined && isTheirs(item, confirmedId)) {
      give(confirmedId, localId)
      return item
    }
    const isWrongGuess = !item.isOut || (guessed.has(localId) && item.delivery === 'failed')
    if (confirmedId === undefined && isWrongGuess) rowKeys.release(localId)
    if (isOwn(item)) guessed.delete(localId)
    return { ...item, confirmedId: rowKeys.messageOf(localId), isNamed: false }
  }
  return {
    guess: (localId) => void guessed.add(localId),
    honour({ localId, confirmedId }) {
      if (confirmedId === undefined) return
      const owner = rowKeys.ownerOf(confirmedId)
      const rival = find(owner)
      // what has left the outbox here keeps its copy
      if (owner !== undefined && (rival === undefined || rival.isNamed)) return
      give(confirmedId, localId)
      if (find(localId)) dispatch({ type: 'confirmed', localId, messageId: confirmedId, isNamed: true })
    },
    review: (items) => items.map(review),
  }
}

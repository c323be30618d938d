import { isUndelivered, type OutboxItem } from '../outbox.js'
import { detachThread } from './detachThread.js'
import { notSent, pageClosed } from './outboxErrors.js'

/**
 * An item that a page left behind, as it stands now. What has not gone out waits to be sent, or, where nobody can tell
 * whether another tab sends it too, for the user's word. What was on its way is looked for.
 */
export function restoreItem(stored: OutboxItem, maySendByItself: boolean): OutboxItem {
  const { error: _, ...item } = { ...stored, thread: detachThread(stored) }
  const open = { ...item, confirmedId: undefined, isNamed: false, isAnswered: false }
  if (isUndelivered(stored)) return { ...open, ...(stored.error && { error: stored.error }) }
  if (stored.isOut) return { ...open, delivery: 'unknown', error: pageClosed() }
  return maySendByItself ? { ...open, delivery: 'queued' } : { ...open, delivery: 'failed', error: notSent() }
}

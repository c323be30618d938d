import type { OutboxItem } from '../outbox.js'
import { NEW_THREAD_PREFIX, threadKeyOfId, type Thread } from '../thread.js'

/**
 * The thread of another page's item. What it named there it may not name here: the latest conversation is another by
 * now, a new one is that page's alone, and one here may go by the same name.
 */
export function detachThread({
  thread,
  conversationId,
  createId,
}: Pick<OutboxItem, 'thread' | 'conversationId' | 'createId'>): Thread {
  if (conversationId !== undefined) return { key: threadKeyOfId(conversationId), id: conversationId }
  if ('id' in thread || thread.start === 'latest') return thread
  return { ...thread, key: NEW_THREAD_PREFIX + createId }
}

import type { OutboxItem } from '../outbox.js'
import { NEW_THREAD_PREFIX, type Thread } from '../thread.js'

/** The thread of another page's item. A new conversation is that page's alone: one here may go by the same name. */
export function detachThread({ thread, createId }: Pick<OutboxItem, 'thread' | 'createId'>): Thread {
  if ('id' in thread || thread.start === 'latest') return thread
  return { ...thread, key: NEW_THREAD_PREFIX + createId }
}

import type { StoredMessage } from './startConversations.js'

/** An agent's message. `second` is that of its last change. */
export function message(id: string, content = id, second = 0): StoredMessage & { id: string } {
  const at = (seconds: number) => `2027-01-01T10:00:${String(seconds).padStart(2, '0')}Z`
  return { id, role: 'assistant', content, created_date: at(0), updated_date: at(second) }
}

import type { QueryCacheNotifyEvent } from '@tanstack/react-query'
import type { AgentConversation } from '../wire/agentTypes.js'

/** What the entries of conversations should hold, which React Query doesn't know. */
export interface EntryMemory {
  /** An entry holds this from now on. `isPart`: nothing but what was pushed. */
  hold: (id: string, conversation: AgentConversation, isPart?: boolean) => void
  /** An entry has held it, or is to hold it now. */
  isKnown: (conversation: AgentConversation) => boolean
  /** What an entry holds is not all that the server has, but only what was pushed. */
  isPart: (id: string) => boolean
  forget: (id: string) => void
  /**
   * Hears what became of an entry. Where React Query gave up a GET, since nobody looks any more, and took the entry
   * back to what it was when that began, what was pushed meanwhile is put back. Returns true where somebody else has
   * written into it: an app, a persister or hydration.
   */
  hear: (id: string, event: QueryCacheNotifyEvent) => boolean
}

/** Makes the memory of one session. */
export function createEntryMemory(): EntryMemory {
  const known = new WeakSet<object>()
  const newest = new Map<string, AgentConversation>()
  const parts = new Set<string>()
  const hold: EntryMemory['hold'] = (id, conversation, isPart = false) => {
    known.add(conversation)
    newest.set(id, conversation)
    if (isPart) parts.add(id)
    else parts.delete(id)
  }
  const forget = (id: string) => {
    newest.delete(id)
    parts.delete(id)
  }
  return {
    hold,
    isKnown: (conversation) => known.has(conversation),
    isPart: (id) => parts.has(id),
    forget,
    hear(id, event) {
      const { type, query } = event
      const data: unknown = query.state.data
      const held = newest.get(id)
      if (type === 'removed' || data === undefined) forget(id)
      if (type !== 'updated' || data === held || !isConversation(data)) return false
      const { type: change } = event.action
      if (change === 'setState' && held && known.has(data)) {
        query.setState({ data: held })
        return false
      }
      if (change !== 'setState' && change !== 'success') return false
      hold(id, data)
      return true
    },
  }
}

/** React Query knows the data of these keys as `unknown`; an app may have put anything there. */
export function isConversation(data: unknown): data is AgentConversation {
  return typeof data === 'object' && data !== null && 'messages' in data && Array.isArray(data.messages)
}

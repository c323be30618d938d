import type { QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query'
import type { Base44Client } from '../client/clientTypes.js'
import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { createConversationRecord } from './conversationRecord.js'
import { createEntryMemory, isConversation } from './entryMemory.js'
import type { Base44Keys } from './keys.js'
import type { LiveConversation, MergeInto } from './liveConversation.js'
import { shareConversation } from './mergeSnapshot.js'
import type { FetchStart } from './provenance.js'

/** Whether messages were pushed, and are new or changed, or came with all others. */
export type MessageSource = 'push' | 'get'

/** What the entries work on. */
export interface ConversationEntriesConfig {
  client: Pick<Base44Client, 'getConfig'>
  queryClient: QueryClient
  keys: Base44Keys
  /** The watch of a conversation, while somebody looks at it. */
  watchOf: (id: string) => LiveConversation | undefined
  onMessages: (conversationId: string, messages: readonly AgentMessage[], source: MessageSource) => void
  onSnapshot: (conversationId: string, startedAt: number, messages: readonly AgentMessage[]) => void
}

/** A GET's answer before it is merged. */
export interface OfferedFetch extends FetchStart {
  id: string
  /** When it went out, by `monotonicNow`. */
  startedAt: number
  /** The watch of the conversation knows of it. */
  isWatched: boolean
}

/** React Query's entries of conversations, and the only way into them. */
export interface ConversationEntries {
  /** Puts pushed messages into an entry; false where there is none, unless they may begin one. */
  apply: (id: string, pushed: readonly AgentMessage[], merge: MergeInto, mayBegin: boolean) => boolean
  /** Puts one message into an entry that nobody watches; false where there is none. */
  put: (id: string, message: AgentMessage) => boolean
  /** Notes that an answer is on its way into its entry. */
  offer: (snapshot: AgentConversation, fetch: OfferedFetch) => void
  /** The structural sharing of an entry: what it holds next. */
  share: (older: unknown, newer: unknown) => unknown
  /** Takes away what an entry holds: it is not there any more, or not for this user. */
  clear: (id: string) => void
  /** Hears what became of an entry. What somebody else has written into it stands until a GET says what holds. */
  hear: (id: string, event: QueryCacheNotifyEvent) => void
  /** An entry holds what the server did, and not only what was pushed before any GET answered. */
  isWhole: (id: string) => boolean
}

/** Makes the entries of one session. */
export function createConversationEntries(config: ConversationEntriesConfig): ConversationEntries {
  const { client, queryClient, keys, watchOf, onMessages, onSnapshot } = config
  const offered = new WeakMap<object, OfferedFetch>()
  const memory = createEntryMemory()
  const find = (id: string) =>
    queryClient.getQueryCache().find<AgentConversation>({ queryKey: keys.conversation(id) })

  const write = (id: string, conversation: AgentConversation, isPart: boolean) => {
    memory.hold(id, conversation, isPart)
    const query = find(id)
    // a push says nothing of the GET that failed: its error stays
    if (query?.state.status === 'error') query.setState({ data: conversation, dataUpdatedAt: Date.now() })
    else queryClient.setQueryData<AgentConversation>(keys.conversation(id), conversation)
  }
  const apply: ConversationEntries['apply'] = (id, pushed, merge, mayBegin) => {
    const known = find(id)?.state.data
    if (known === undefined && !mayBegin) return false
    const shown = known ?? begin(id, client.getConfig().appId, pushed)
    onMessages(id, pushed, 'push')
    const next = merge(shown)
    if (next !== shown) write(id, next, known === undefined || memory.isPart(id))
    return true
  }
  /** Decides at the moment of writing: what came since the answer was read is not lost. */
  const merge = (older: unknown, snapshot: AgentConversation, fetch: OfferedFetch) => {
    const { id } = fetch
    const shown = isConversation(older) ? older : undefined
    const live = watchOf(id)
    const held = live?.takeHeld() ?? []
    const pushed = held.map(({ message }) => message)
    onMessages(id, pushed, 'push')
    const next = live
      ? live.merge(shown, snapshot, fetch, held)
      : createConversationRecord().mergeSnapshot(shown, snapshot, fetch).conversation
    onMessages(id, next.messages, 'get')
    onSnapshot(id, fetch.startedAt, snapshot.messages)
    memory.hold(id, next)
    // what was pushed before the watch began may be missing in an answer that is older than the watch
    if (!fetch.isWatched) live?.requestFetch()
    return next
  }
  return {
    apply,
    put(id, message) {
      const record = createConversationRecord()
      const push = record.arrive(message)
      return apply(id, [message], (shown) => record.mergePushes(shown, [push]).conversation, false)
    },
    offer: (snapshot, fetch) => void offered.set(snapshot, fetch),
    share(older, newer) {
      if (!isConversation(newer) || memory.isKnown(newer)) return newer
      const fetch = offered.get(newer)
      offered.delete(newer)
      if (fetch) return merge(older, newer, fetch)
      return isConversation(older) ? shareConversation(older, newer) : newer
    },
    clear(id) {
      memory.forget(id)
      find(id)?.setState({ data: undefined, dataUpdatedAt: 0 })
    },
    hear(id, event) {
      if (memory.hear(id, event)) watchOf(id)?.reconsider()
    },
    isWhole: (id) => find(id)?.state.data !== undefined && !memory.isPart(id),
  }
}

/** A conversation of which nothing is known but what was pushed. */
function begin(id: string, appId: string, [first]: readonly AgentMessage[]): AgentConversation {
  const date = first?.created_date ?? ''
  return {
    id,
    app_id: appId,
    agent_name: '',
    created_by_id: '',
    created_date: date,
    updated_date: date,
    messages: [],
  }
}

import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Base44Client } from '../../client/clientTypes.js'
import type { ConversationFilter } from '../../client/listQuery.js'
import type { AgentName } from '../../wire/agentTypes.js'
import { isWorthRetrying } from '../isWorthRetrying.js'
import type { Base44Keys } from '../keys.js'
import { SUMMARY_FIELDS, type ConversationSummary } from './ConversationSummary.js'
import { decodeSummaries } from './decodeSummaries.js'
import { matchesFilter } from './matchesFilter.js'

/** Which conversations, and in which order. */
export interface ConversationListParams {
  /** Those with one agent. Default: with any. */
  agentName?: AgentName | undefined
  /** A filter, dotted for what lies inside the metadata: `{ 'metadata.order_id': '7' }`. */
  q?: ConversationFilter | undefined
  /** A field's name, `-` before it for the newest first. Default: `-updated_date`. */
  sort?: string | undefined
  /** Conversations that are loaded at a time. Default: 20. */
  pageSize?: number | undefined
}

/** Some of a list. */
export interface ConversationPage {
  conversations: readonly ConversationSummary[]
  /** How many the server has sent so far, when it has more. */
  next: number | undefined
}

/** What a list's query works on. */
export interface ListContext {
  /** Not one that reads messages: a list has none. */
  client: Pick<Base44Client, 'agents'>
  keys: Base44Keys
}

/** The options of a list's query. An answer never holds a message. */
export function conversationListOptions({ client, keys }: ListContext, params: ConversationListParams) {
  const { agentName, sort = '-updated_date', pageSize = 20 } = params
  const q: ConversationFilter = { ...(agentName !== undefined && { agent_name: agentName }), ...params.q }
  return infiniteQueryOptions({
    queryKey: keys.list({ q, sort, pageSize }),
    initialPageParam: 0,
    async queryFn({ pageParam: skip, signal }): Promise<ConversationPage> {
      const asked = {
        ...(Object.keys(q).length > 0 && { q }),
        sort,
        // one more than is shown, which tells that there is more
        limit: pageSize + 1,
        ...(skip > 0 && { skip }),
        fields: [...SUMMARY_FIELDS],
      }
      return readPage(await client.agents.listConversations(asked, { signal }), { q, skip, pageSize })
    },
    getNextPageParam: (last, pages) => (bringsNews(last, pages) ? last.next : undefined),
    // a local Base44 answers without any network
    networkMode: 'always',
    // neither another agent's conversations nor another user's stand in for these, whatever the app's defaults are
    placeholderData: () => undefined,
    throwOnError: false,
    retry: (failures, error) => failures < 2 && isWorthRetrying(error),
  })
}

function readPage(
  json: unknown,
  { q, skip, pageSize }: { q: ConversationFilter; skip: number; pageSize: number },
): ConversationPage {
  const sent = decodeSummaries(json)
  // a server that knows no limit has sent all that there is
  const isAll = sent.length > pageSize + 1
  const page = isAll ? sent : sent.slice(0, pageSize)
  return {
    conversations: page.filter((conversation) => matchesFilter(conversation, q)),
    next: !isAll && sent.length > pageSize ? skip + pageSize : undefined,
  }
}

/** A server that knows no `skip` sends the same page for ever. */
function bringsNews(last: ConversationPage, pages: readonly ConversationPage[]): boolean {
  const before = new Set(pages.slice(0, -1).flatMap(({ conversations }) => conversations.map(({ id }) => id)))
  return last.conversations.length === 0 || last.conversations.some(({ id }) => !before.has(id))
}

/** The conversations of all pages; one that stands on two, since it moved while they were loaded, once. */
export function conversationsOf(pages: readonly ConversationPage[]): readonly ConversationSummary[] {
  const byId = new Map<string, ConversationSummary>()
  for (const conversation of pages.flatMap((page) => page.conversations)) {
    if (!byId.has(conversation.id)) byId.set(conversation.id, conversation)
  }
  return [...byId.values()]
}

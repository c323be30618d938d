import type { Base44Client } from '../client/clientTypes.js'
import type { ConversationFilter } from '../client/listQuery.js'
import type { AgentConversation } from '../wire/agentTypes.js'
import { matchesFilter } from './conversationLists/matchesFilter.js'
import type { Thread } from './thread.js'

type Agents = Pick<Base44Client['agents'], 'getConversation' | 'listConversations'>

/** The id of a thread's conversation, `null` while there is none. */
export async function findConversation(agents: Agents, thread: Thread): Promise<string | null> {
  if ('id' in thread) return thread.id
  if (thread.start === 'new') return null
  return findLatest(agents, { agent_name: thread.agentName, ...thread.match })
}

/** The id of the latest conversation that a filter lets through, `null` where there is none. */
export async function findLatest(agents: Agents, q: ConversationFilter): Promise<string | null> {
  // no signal: a message that was just sent waits for this too, though the chat be closed meanwhile
  const found = await agents.listConversations({ q, sort: '-updated_date', limit: 1 })
  for (const conversation of found) {
    // a server that doesn't know `q` sends others too
    if (!matchesFilter(conversation, { agent_name: q['agent_name'] })) continue
    if (matchesFilter(await withMetadata(agents, conversation, q), q)) return conversation.id
  }
  return null
}

/** Some servers leave the metadata out of their lists, and then only the conversation itself can tell. */
async function withMetadata(agents: Agents, conversation: AgentConversation, q: ConversationFilter) {
  const isNeeded =
    conversation.metadata === undefined && Object.keys(q).some((path) => IN_METADATA.test(path))
  return isNeeded ? agents.getConversation(conversation.id) : conversation
}

const IN_METADATA = /^metadata(?:\.|$)/

import type { ConversationSummary } from '../cache/conversationLists/ConversationSummary.js'
import { plainWords } from '../parts/internal/plainWords.js'

/** What a conversation is called unless the app says: the title in its metadata, else its agent's name in words. */
export function conversationTitle({ metadata, agent_name: agentName }: ConversationSummary): string {
  const title = metadata?.['title']
  return typeof title === 'string' && title.trim() !== '' ? title : plainWords(agentName)
}

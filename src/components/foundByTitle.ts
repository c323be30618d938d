import type { ConversationSummary } from '../cache/conversationLists/ConversationSummary.js'
import { foldText } from '../parts/internal/foldText.js'

/** The conversations in whose titles each of the words is found, in whatever case and with or without accents. */
export function foundByTitle(
  conversations: readonly ConversationSummary[],
  wanted: string,
  titleOf: (conversation: ConversationSummary) => string,
): readonly ConversationSummary[] {
  const words = foldText(wanted).split(/\s+/).filter(Boolean)
  if (words.length === 0) return conversations
  return conversations.filter((conversation) => {
    const title = foldText(titleOf(conversation))
    return words.every((word) => title.includes(word))
  })
}

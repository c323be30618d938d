/** The collection that holds the messages of one conversation, in order. */
export function messagesOf(conversationId: string): string {
  return `messages:${conversationId}`
}

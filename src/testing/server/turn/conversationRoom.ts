/** The room whose sockets hear what happens in a conversation. */
export function conversationRoom(conversationId: string): string {
  return `/agent-conversations/${conversationId}`
}

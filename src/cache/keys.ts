/**
 * The query keys of one app for one user's session. The session is part of every key, so that one user's data is
 * never found under another's.
 */
export function createKeys(appId: string, session: string) {
  const all = ['base44', appId, session] as const
  return {
    all,
    conversations: [...all, 'conversation'] as const,
    conversation: (id: string) => [...all, 'conversation', id] as const,
    thread: (threadKey: string) => [...all, 'thread', threadKey] as const,
    opened: (threadKey: string) => [...all, 'opened', threadKey] as const,
    lists: [...all, 'list'] as const,
    list: (params: object) => [...all, 'list', params] as const,
    nothing: [...all, 'nothing'] as const,
  }
}

/** See {@link createKeys}. */
export type Base44Keys = ReturnType<typeof createKeys>

/** The id in a conversation's key, `undefined` for any other key. */
export function conversationIdOf(queryKey: unknown, keys: Base44Keys): string | undefined {
  if (!Array.isArray(queryKey)) return undefined
  const { length } = keys.conversations
  const id: unknown = queryKey[length]
  const isOurs =
    queryKey.length === length + 1 && keys.conversations.every((part, index) => part === queryKey[index])
  return isOurs && typeof id === 'string' ? id : undefined
}

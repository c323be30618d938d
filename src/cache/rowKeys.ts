/** Which row the server's copy of a message takes over. */
export interface RowKeys {
  /** Keeps the key of a row that was sent from here from any other message, should a server have an id of that name. */
  reserve: (localId: string) => void
  /** The key of a message's row: that of the row which the user saw when sending it, or its id. */
  of: (messageId: string) => string
  /** The row that a message has taken over. */
  ownerOf: (messageId: string) => string | undefined
  /** The message that has taken over a row. */
  messageOf: (localId: string) => string | undefined
  /** Gives a message the row; one that had it before, by a mistaken claim, goes by its own id again. */
  set: (messageId: string, localId: string) => void
  /** Takes the row from the message that has it. */
  release: (localId: string) => void
  /** Another number after each change. */
  version: () => number
}

/** Makes the row keys of one session. No two messages ever have the same one, and no two rows the same message. */
export function createRowKeys(): RowKeys {
  const rows = new Map<string, string>()
  const messages = new Map<string, string>()
  const reserved = new Set<string>()
  let version = 0
  const release = (localId: string) => {
    version += 1
    const messageId = messages.get(localId)
    messages.delete(localId)
    if (messageId !== undefined) rows.delete(messageId)
  }
  return {
    reserve(localId) {
      if (!reserved.has(localId)) version += 1
      reserved.add(localId)
    },
    of: (messageId) => rows.get(messageId) ?? (reserved.has(messageId) ? `server:${messageId}` : messageId),
    ownerOf: (messageId) => rows.get(messageId),
    messageOf: (localId) => messages.get(localId),
    set(messageId, localId) {
      const owner = rows.get(messageId)
      if (owner !== undefined) release(owner)
      release(localId)
      version += 1
      messages.set(localId, messageId)
      rows.set(messageId, localId)
    },
    release,
    version: () => version,
  }
}

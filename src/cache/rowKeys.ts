/** Which row the server's copy of a message takes over. */
export interface RowKeys {
  /** The key of a message's row: that of the row which the user saw when sending it, or its id. */
  of: (messageId: string) => string
  /** Gives a message the row; one that had it before, by a mistaken claim, goes by its own id again. */
  set: (messageId: string, localId: string) => void
}

/** Makes the row keys of one session. No two messages ever have the same one. */
export function createRowKeys(): RowKeys {
  const localIds = new Map<string, string>()
  const owners = new Map<string, string>()
  return {
    of: (messageId) => localIds.get(messageId) ?? messageId,
    set(messageId, localId) {
      const before = owners.get(localId)
      if (before !== undefined) localIds.delete(before)
      owners.set(localId, messageId)
      localIds.set(messageId, localId)
    },
  }
}

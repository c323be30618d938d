/** How far a user has read a conversation on this device. */
export interface ReadMarker {
  /** The last message that was seen; `''` where there was none yet. */
  id: string
  /** When that was written, as the server says. */
  date: string
  /** When it was seen, in milliseconds since the epoch. */
  at: number
}

/** Reads a marker that was stored or told by another tab; `undefined` for what isn't one. */
export function decodeReadMarker({ id, date, at }: Record<string, unknown>): ReadMarker | undefined {
  const isOne = typeof id === 'string' && typeof date === 'string' && typeof at === 'number'
  return isOne ? { id, date, at } : undefined
}

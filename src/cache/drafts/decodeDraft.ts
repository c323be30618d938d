/** What is being written in a conversation. */
export interface Draft {
  text: string
  /** When it was last changed, in milliseconds since the epoch. */
  at: number
}

/** Reads a draft that was stored or told by another tab; `undefined` for what isn't one. */
export function decodeDraft({ text, at }: Record<string, unknown>): Draft | undefined {
  return typeof text === 'string' && typeof at === 'number' ? { text, at } : undefined
}

/** A message that the user sent, and what they did with it since. */
export interface SentMessage {
  localId: string
  chat: string
  text: string
  retries: number
  discarded: boolean
  /** Somebody was looking at its conversation when it was sent. */
  isSeen: boolean
}

/** Something that a user sent. */
export interface Intent {
  localId: string
  text: string
  conversationId: string
  /** How often the user asked for it: once, and once more for each press of Retry. */
  asked: number
  discarded: boolean
}

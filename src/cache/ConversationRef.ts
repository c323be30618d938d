/** A conversation as what belongs to it is found: by its id, and by its thread's name before it has one. */
export interface ConversationRef {
  threadKey: string
  /** `undefined` until it exists on the server. */
  id: string | undefined
}

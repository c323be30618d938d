/** What nobody outside knows about the hosted platform: each can be played either way. */
export interface Switches {
  /** How `updated_date` behaves while a message grows. */
  DATES: 'each' | 'created-only' | 'seconds' | 'missing'
  /** Whether sending a message answers at once or only when the agent has finished. */
  POST: 'ack' | 'await'
  /** Whether `join` calls back. */
  JOIN: 'ack' | 'silent'
  /** Whether the list of conversations carries their messages. */
  LIST: 'with' | 'without'
  /** Whether `additional_message_params`, where a client may leave its own id, comes back. */
  ECHO: 'client-id' | 'none'
}

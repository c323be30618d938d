import type { AgentMessageToolCall } from '../wire/agentTypes.js'

/**
 * Where the agent's answer stands. Derived from the messages, the outbox and the clock:
 * the protocol has no "done", so `idle` means that nothing on the screen says otherwise.
 * Times are milliseconds since the epoch, by this device's clock.
 */
export type Turn =
  | { phase: 'idle' }
  | { phase: 'sending' }
  | { phase: 'working'; since: number }
  | { phase: 'needs-input'; toolCall: AgentMessageToolCall }
  | { phase: 'stalled'; since: number }
  | { phase: 'unanswered' }
  | { phase: 'failed'; error: Error }

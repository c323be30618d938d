import type { AgentMessage } from '../../../src/wire/agentTypes.js'

/** What a message says; in the model, all say something in words. */
export function textOf({ content }: AgentMessage): string {
  return typeof content === 'string' ? content : ''
}

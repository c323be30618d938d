import type { JsonObject } from '../../../../wire/agentTypes.js'

/** One answer of an agent, written down beforehand. Make it with {@link reply}. */
export interface Reply {
  text: string
  /** The name of a tool that is called before the text is said. */
  tool?: string | undefined
  args?: JsonObject | undefined
  /** What the call gives, unless the agent really has this tool: then it is called, and this is ignored. */
  result?: unknown
  /** Lets the call fail with this sentence. */
  error?: string | undefined
  /** Shown before everything else. */
  reasoning?: string | undefined
}

/**
 * Writes down what an agent shall answer, for `createTestBase44({ script: [...] })`.
 *
 * @example
 * reply('On its way.', { tool: 'lookup_order', args: { id: '1042' }, result: { status: 'shipped' } })
 */
export function reply(text: string, options: Omit<Reply, 'text'> = {}): Reply {
  return { text, ...options }
}

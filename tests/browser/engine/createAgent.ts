import type { Model, ModelEvent } from '../../../src/testing/server/modelTypes.js'
import { textOf } from './app/textOf.js'

/** The pieces of an answer, in their order, text or other steps; each is a push of its own. */
type Answer = Iterable<string | ModelEvent> | AsyncIterable<string | ModelEvent>

/** An agent that has one answer to everything, until a test gives it another. */
export interface Agent extends Model {
  /** Has it answer so from now on. */
  answer: (how: (question: string) => Answer) => void
  /** Has it answer as at first. */
  reset: () => void
}

const usually = () => ['All ', 'right.']

/** Makes the agent. */
export function createAgent(): Agent {
  let how: (question: string) => Answer = usually
  return {
    answer: (next) => void (how = next),
    reset: () => void (how = usually),
    async *run({ messages, signal }) {
      for await (const step of how(textOf(messages.at(-1)))) {
        if (signal.aborted) return
        yield typeof step === 'string' ? { type: 'text', delta: step } : step
      }
      yield { type: 'usage', prompt_tokens: 1, completion_tokens: 1 }
    },
    generate: async () => 'nothing',
  }
}

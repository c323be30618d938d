import type { TextStreamPart, ToolSet } from 'ai'
import type { ModelEvent } from '../../src/testing/server/modelTypes.js'

/** Translates the AI SDK's stream into the steps of an answer. Rejects with the model's error. */
export async function* aiEvents(stream: AsyncIterable<TextStreamPart<ToolSet>>): AsyncGenerator<ModelEvent> {
  const started = new Set<string>()
  for await (const part of stream) {
    if (part.type === 'error') throw part.error
    // A call may come whole, without having been announced.
    if (part.type === 'tool-call' && !started.has(part.toolCallId)) {
      yield { type: 'tool-start', id: part.toolCallId, name: part.toolName }
    }
    if (part.type === 'tool-input-start') started.add(part.id)
    const event = translate(part)
    if (event) yield event
  }
}

function translate(part: TextStreamPart<ToolSet>): ModelEvent | undefined {
  switch (part.type) {
    case 'reasoning-delta':
      return { type: 'reasoning', delta: part.text }
    case 'text-delta':
      return { type: 'text', delta: part.text }
    case 'tool-input-start':
      return { type: 'tool-start', id: part.id, name: part.toolName }
    case 'tool-input-delta':
      return { type: 'tool-arguments', id: part.id, delta: part.delta }
    case 'tool-call':
      return { type: 'tool-running', id: part.toolCallId, args: part.input }
    case 'tool-result':
      return { type: 'tool-result', id: part.toolCallId, result: part.output }
    case 'tool-error':
      return { type: 'tool-error', id: part.toolCallId, error: messageOf(part.error) }
    case 'finish':
      return {
        type: 'usage',
        prompt_tokens: part.totalUsage.inputTokens ?? 0,
        completion_tokens: part.totalUsage.outputTokens ?? 0,
      }
    default:
      // Beginnings and ends of steps, and kinds of parts that no tool or model of ours gives.
      return undefined
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

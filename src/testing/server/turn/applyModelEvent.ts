import type { AgentMessage, AgentMessageToolCall } from '../../../wire/agentTypes.js'
import type { ModelEvent, ModelTool } from '../modelTypes.js'
import { closeReasoning } from './closeReasoning.js'
import { textOf } from '../textOf.js'

/** What a message becomes by one step of the model. `now` is an ISO date. */
export function applyModelEvent(
  message: AgentMessage,
  event: ModelEvent,
  tools: readonly ModelTool[],
  now: string,
): AgentMessage {
  switch (event.type) {
    case 'reasoning':
      return addReasoning(message, event.delta, now)
    case 'text':
      return { ...closeReasoning(message, now), content: textOf(message.content) + event.delta }
    case 'tool-start':
      return startCall(closeReasoning(message, now), event.id, event.name, tools)
    case 'tool-arguments':
      return changeCall(message, event.id, (call) => ({
        arguments_string: call.arguments_string + event.delta,
      }))
    case 'tool-running':
      return changeCall(message, event.id, () => ({ arguments_string: JSON.stringify(event.args ?? {}) }))
    case 'tool-result':
      return changeCall(message, event.id, () => ({ status: 'success', results: resultText(event.result) }))
    case 'tool-error':
      return changeCall(message, event.id, () => ({ status: 'error', results: event.error }))
    case 'tool-waiting':
      return changeCall(message, event.id, () => ({ status: 'waiting_for_user_input' }))
    case 'usage':
      return {
        ...message,
        usage: { prompt_tokens: event.prompt_tokens, completion_tokens: event.completion_tokens },
      }
    default:
      return event satisfies never
  }
}

function addReasoning(message: AgentMessage, delta: string, now: string): AgentMessage {
  const before = message.reasoning
  if (!before) return { ...message, reasoning: { start_date: now, content: delta } }
  // A message has room for one train of thought: a second one goes on where the first ended.
  const gap = before.end_date === undefined ? '' : '\n\n'
  return { ...message, reasoning: { start_date: before.start_date, content: before.content + gap + delta } }
}

function startCall(
  message: AgentMessage,
  id: string,
  name: string,
  tools: readonly ModelTool[],
): AgentMessage {
  const display = tools.find((tool) => tool.name === name)?.display
  const call: AgentMessageToolCall = {
    id,
    name,
    arguments_string: '',
    status: 'running',
    ...(display ? { display_projection: display } : {}),
  }
  const content = textOf(message.content)
  // What is said after a call is another paragraph than what was said before it.
  const gap = content === '' || content.endsWith('\n') ? '' : '\n\n'
  return { ...message, content: content + gap, tool_calls: [...(message.tool_calls ?? []), call] }
}

function changeCall(
  message: AgentMessage,
  id: string,
  change: (call: AgentMessageToolCall) => Partial<AgentMessageToolCall>,
): AgentMessage {
  return {
    ...message,
    tool_calls: (message.tool_calls ?? []).map((call) =>
      call.id === id ? { ...call, ...change(call) } : call,
    ),
  }
}

const resultText = (result: unknown) => (typeof result === 'string' ? result : JSON.stringify(result ?? null))

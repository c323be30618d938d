import type { ModelMessage, ToolModelMessage } from 'ai'
import type { ModelTurn } from '../../src/testing/server/modelTypes.js'
import type { AgentMessage, AgentMessageToolCall } from '../../src/wire/agentTypes.js'
import { aiFileParts } from './aiFileParts.js'

/** A conversation as the AI SDK takes it: calls of tools with what they gave, and the last message's files with their bytes. */
export async function aiMessages({ messages, files }: ModelTurn): Promise<ModelMessage[]> {
  const translated = messages.flatMap(translate)
  const last = messages.at(-1)
  const parts = await aiFileParts(files)
  if (last === undefined || parts.length === 0) return translated
  return [
    ...translated.slice(0, -1),
    { role: 'user', content: [{ type: 'text', text: textOf(last) }, ...parts] },
  ]
}

function translate(message: AgentMessage): ModelMessage[] {
  if (message.role === 'assistant') return translateAnswer(message)
  return [{ role: message.role === 'system' ? 'system' : 'user', content: textOf(message) }]
}

function translateAnswer(message: AgentMessage): ModelMessage[] {
  // A call without a result, stopped by a restart for example, would be refused by most endpoints.
  const calls = (message.tool_calls ?? []).filter((call) => call.results !== undefined)
  const text: ModelMessage[] = textOf(message) === '' ? [] : [{ role: 'assistant', content: textOf(message) }]
  if (calls.length === 0) return text
  const asked: ModelMessage = {
    role: 'assistant',
    content: calls.map((call) => ({
      type: 'tool-call',
      toolCallId: call.id,
      toolName: call.name,
      input: parseArguments(call.arguments_string),
    })),
  }
  return [asked, { role: 'tool', content: calls.map(resultPart) }, ...text]
}

function resultPart(call: AgentMessageToolCall): ToolModelMessage['content'][number] {
  const type = call.status === 'success' ? 'text' : 'error-text'
  return {
    type: 'tool-result',
    toolCallId: call.id,
    toolName: call.name,
    output: { type, value: call.results ?? '' },
  }
}

function parseArguments(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** What a message says, with what the app added to it. */
function textOf({ content, custom_context: context }: AgentMessage): string {
  const text = typeof content === 'string' ? content : content ? JSON.stringify(content) : ''
  const added = (context ?? []).map((one) => `[${one.type}] ${one.message}\n${JSON.stringify(one.data)}`)
  return [text, ...added].filter((part) => part !== '').join('\n\n')
}

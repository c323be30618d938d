import type { AgentMessage, AgentMessageToolCall } from '../../../../src/wire/agentTypes.js'
import { createRandom } from './createRandom.js'
import { writeMarkdown, writePlain } from './writeMarkdown.js'

const START = Date.UTC(2026, 0, 1)
const CHARACTERS = 600

/** What a thread of so many messages holds: about 600 characters each, one in five with calls of tools. */
export function seedMessages(length: number): AgentMessage[] {
  const random = createRandom(length + 1)
  return Array.from({ length }, (_, place) => seedMessage(place, random))
}

/** A moment, in seconds after the thread began, as the platform writes it. */
export function dateAt(seconds: number): string {
  return `${new Date(START + seconds * 1_000).toISOString().slice(0, -1)}000`
}

function seedMessage(place: number, random: () => number): AgentMessage {
  const isUsers = place % 2 === 0
  const date = dateAt(place)
  return {
    id: `m${place}`,
    role: isUsers ? 'user' : 'assistant',
    content: isUsers ? writePlain(random, CHARACTERS) : writeMarkdown(random, CHARACTERS - 100),
    created_date: date,
    updated_date: date,
    // two answers of five, and so one message of five
    ...([1, 5].includes(place % 10) && { tool_calls: [toolCall(place)] }),
  }
}

function toolCall(place: number): AgentMessageToolCall {
  return {
    id: `t${place}`,
    name: 'read_Order',
    arguments_string: `{"id":"o-${place}"}`,
    status: 'success',
    results: `[{"id":"o-${place}","state":"sent"}]`,
  }
}

import type { HostileInput } from '../HostileInput.js'
import { isLoad } from '../isLoad.js'
import { messageJson } from './messageJson.js'
import { urlForms } from './urlForms.js'

/** What a conversation says of a hostile input: a message that may grow, and what stands about it. */
export interface Scene {
  /** The id of the message that grows. */
  id: string
  /** Messages that are there when all has come at once. */
  others: string[]
  /** How much of the message can be there: characters of its text. */
  length: number
  /** The message with so much of its text, as JSON text. */
  growing: (length: number, age: number) => string
  /** The message in full. */
  whole: (age: number) => string
  /** The same as it is pushed, where that is less. */
  pushed?: (age: number) => string
}

const ID = 'm-hostile'
/** Tells that the answer is at its end. */
const DONE = { usage: { prompt_tokens: 1, completion_tokens: 1 } }
const END = { start_date: '2026-01-01T00:00:00.000Z', end_date: '2026-01-01T00:00:01.000Z' }

/** Makes the scene of an input. */
export function sceneOf(entry: HostileInput): Scene {
  switch (entry.kind) {
    case 'markdown':
      return markdownScene(entry)
    case 'url':
      return answerScene(urlForms(entry.input), {
        file_urls: [entry.input],
        tool_calls: [call({ arguments_string: JSON.stringify({ url: entry.input }), results: entry.input })],
      })
    case 'json':
      return jsonScene(entry.input)
    case 'filename':
      return nameScene(entry.input)
    case 'role-content':
      return messageScene(entry.input)
    default:
      return entry.kind satisfies never
  }
}

function answerScene(text: string, about: Record<string, unknown> = {}, others: string[] = []): Scene {
  const base = { role: 'assistant', ...about }
  return {
    id: ID,
    others,
    length: text.length,
    growing: (length, age) => messageJson(ID, age, { ...base, content: text.slice(0, length) }),
    whole: (age) => messageJson(ID, age, { ...base, content: text, ...DONE }),
  }
}

/** Said by the agent, thought by it, and said by the user. */
function markdownScene(entry: HostileInput): Scene {
  const { input } = entry
  if (isLoad(entry)) return answerScene(input)
  return answerScene(input, { reasoning: { ...END, content: input } }, [
    messageJson('m-user', 0, { role: 'user', content: input }),
    messageJson('m-system', 0, { role: 'system', content: input }),
  ])
}

/** A tool called with it, which answers with it; and said as an object, where it is one. */
function jsonScene(input: string): Scene {
  const finished = (args: string, results: string) => ({
    role: 'assistant',
    content: 'Looked up.',
    tool_calls: [call({ arguments_string: args, results })],
    ...DONE,
  })
  return {
    id: ID,
    others: isObject(input)
      ? [messageJson('m-object', 0, { role: 'assistant', content: { raw: input } })]
      : [],
    length: Math.min(input.length, PUSHED_ARGUMENTS),
    growing: (length, age) =>
      messageJson(ID, age, {
        role: 'assistant',
        content: '',
        tool_calls: [call({ arguments_string: input.slice(0, length), status: 'running' })],
      }),
    whole: (age) => messageJson(ID, age, finished(input, input)),
    pushed: (age) =>
      messageJson(ID, age, finished(input.slice(0, PUSHED_ARGUMENTS), input.slice(0, PUSHED_RESULTS))),
  }
}

/** The server cuts what a push says of tools. */
const PUSHED_ARGUMENTS = 500
const PUSHED_RESULTS = 50

function call(fields: Record<string, unknown>) {
  return { id: 't-hostile', name: 'look_up', status: 'success', ...fields }
}

function isObject(json: string): boolean {
  try {
    return typeof JSON.parse(json) === 'object' && json.trim() !== 'null'
  } catch {
    return false
  }
}

/** Files of that name, from the app's server and from elsewhere. */
function nameScene(name: string): Scene {
  const path = `/api/apps/test/files/1/${encodeURIComponent(name)}`
  const file_urls = [path, `https://files.example${path}`]
  return answerScene(name, { file_urls }, [
    messageJson('m-user', 0, { role: 'user', content: 'Here', file_urls }),
  ])
}

/** A message that is hostile itself. What is text in it grows. */
function messageScene(input: string): Scene {
  const message = JSON.parse(input) as { id: string; content?: unknown }
  const text = typeof message.content === 'string' ? message.content : undefined
  return {
    id: message.id,
    others: [],
    length: text?.length ?? 1,
    growing: (length) =>
      JSON.stringify({ ...message, ...(text !== undefined && { content: text.slice(0, length) }) }),
    whole: () => input,
  }
}

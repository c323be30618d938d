import { generateText, type LanguageModel, type ModelMessage } from 'ai'
import type { GenerateRequest } from '../../src/testing/server/modelTypes.js'
import { aiFileParts } from './aiFileParts.js'

/**
 * One answer to one prompt. A schema is put into words rather than into `response_format`, which many local servers ignore;
 * the caller checks what comes back.
 */
export async function aiGenerate(model: LanguageModel, request: GenerateRequest): Promise<unknown> {
  const { prompt, schema, files, signal } = request
  const system = schema
    ? `Answer with one JSON value that fits this JSON Schema, and with nothing else:\n${JSON.stringify(schema)}`
    : undefined
  const messages: ModelMessage[] = [
    { role: 'user', content: [{ type: 'text', text: prompt }, ...(await aiFileParts(files))] },
  ]
  const { text } = await generateText({ model, messages, abortSignal: signal, ...(system ? { system } : {}) })
  return schema ? readJson(text) : text
}

/** The JSON in an answer, with or without a fence or words around it; the text itself when there is none. */
function readJson(text: string): unknown {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(text)?.[1]
  const bare = text.slice(text.search(/[[{]/), Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1)
  for (const candidate of [text, fenced, bare]) {
    if (candidate === undefined) continue
    try {
      return JSON.parse(candidate)
    } catch {
      continue
    }
  }
  return text
}

import type { RequestOptions } from '../wire/httpTypes.js'
import { isRecord } from '../wire/isRecord.js'
import { loadRare } from './loadRare.js'

type Post = (params: unknown, options?: RequestOptions) => Promise<unknown>

/** Asks a model, through `post`, for text, or for what fits a schema. */
export async function invokeLLM(post: Post, params: unknown, options?: RequestOptions): Promise<unknown> {
  const schema = isRecord(params) ? params['response_json_schema'] : undefined
  if (schema === undefined || schema === null) return asText(await post(params, options))
  // few calls have a schema: what reads one is loaded by the first
  const { createAnswerReader } = await loadRare()
  const reader = createAnswerReader(schema)
  const asked = { ...(params as object), response_json_schema: reader.jsonSchema }
  return reader.read(await post(asked, options))
}

/** An answer such as `42` is JSON by chance: it was meant as text. */
function asText(answer: unknown): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer)
}

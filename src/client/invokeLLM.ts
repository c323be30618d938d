import type { RequestOptions } from '../wire/httpTypes.js'
import { isRecord } from '../wire/isRecord.js'
import { loadRare } from './loadRare.js'

type Post = (params: unknown, options?: RequestOptions) => Promise<unknown>

/** Asks a model for text, or for what fits a schema. `postFor` makes what sends, for an answer that is to be text or not. */
export async function invokeLLM(
  postFor: (isText: boolean) => Post,
  params: unknown,
  options?: RequestOptions,
): Promise<unknown> {
  const schema = isRecord(params) ? params['response_json_schema'] : undefined
  const hasSchema = schema !== undefined && schema !== null
  const post = postFor(!hasSchema)
  if (!hasSchema) {
    const answer = await post(params, options)
    // a client that knows nothing of this has read `42` as JSON
    return typeof answer === 'string' ? answer : JSON.stringify(answer)
  }
  // few calls have a schema: what reads one is loaded by the first
  const { createAnswerReader } = await loadRare()
  const reader = createAnswerReader(schema)
  const asked = { ...(params as object), response_json_schema: reader.jsonSchema }
  return reader.read(await post(asked, options))
}

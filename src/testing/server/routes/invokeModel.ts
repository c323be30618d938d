import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import { isJsonObject } from '../isJsonObject.js'
import { joinSignals } from '../joinSignals.js'
import { validateSchema } from '../schema/validateSchema.js'
import type { ServerParts } from '../serverTypes.js'

/** Lets the model answer a prompt: with text, or with a value that fits `response_json_schema`. */
export async function invokeModel(
  parts: ServerParts,
  appId: string,
  body: JsonObject,
  signal: AbortSignal,
): Promise<unknown> {
  const { prompt } = body
  const schema = body['response_json_schema'] ?? undefined
  if (typeof prompt !== 'string' || prompt.trim() === '') throw refused('prompt is required')
  if (schema !== undefined && !isJsonObject(schema))
    throw refused('response_json_schema must be a JSON Schema object')
  const urls = [body['file_urls'] ?? []].flat().filter((url) => typeof url === 'string')
  const files = await parts.uploads.resolve(appId, urls)
  const stop = joinSignals([signal, parts.closing])
  const answer = await parts.model
    .generate({ prompt, schema, files, now: parts.clock.now(), signal: stop.signal })
    .finally(stop.release)
  const errors = schema ? validateSchema(schema, answer) : []
  if (errors.length > 0) {
    throw new ApiError(
      422,
      `No answer fits response_json_schema: ${errors.slice(0, 5).join('; ')}`,
      'SCHEMA_MISMATCH',
    )
  }
  return answer
}

const refused = (detail: string) => new ApiError(422, detail, 'VALIDATION_ERROR')

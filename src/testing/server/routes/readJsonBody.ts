import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import { isJsonObject } from '../isJsonObject.js'
import { readJson } from './readJson.js'

/** A request's body as an object; 400 when it isn't one, 413 over 1 MB. */
export async function readJsonBody(request: Request): Promise<JsonObject> {
  const body = await readJson(request)
  if (!isJsonObject(body)) throw new ApiError(400, 'The body must be a JSON object', 'BAD_BODY')
  return body
}

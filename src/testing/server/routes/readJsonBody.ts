import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import { isJsonObject } from '../isJsonObject.js'
import { limitBytes } from './limitBytes.js'

const maxBytes = 1_000_000

/** A request's body as an object; 400 when it isn't one, 413 over 1 MB. */
export async function readJsonBody(request: Request): Promise<JsonObject> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) {
    throw new ApiError(413, `The body is larger than ${maxBytes} bytes`, 'BODY_TOO_LARGE')
  }
  const decoder = new TextDecoder()
  let text = ''
  if (request.body) {
    for await (const chunk of limitBytes(request.body, maxBytes))
      text += decoder.decode(chunk, { stream: true })
  }
  const body = parse(text + decoder.decode())
  if (!isJsonObject(body)) throw new ApiError(400, 'The body must be a JSON object', 'BAD_BODY')
  return body
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError(400, 'The body is not valid JSON', 'BAD_BODY')
  }
}

import { ApiError } from '../ApiError.js'
import { readBytes } from './readBytes.js'

const maxBytes = 1_000_000

/** A request's body as any JSON; 400 when it isn't JSON, 413 over 1 MB. */
export async function readJson(request: Request): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(request, maxBytes))
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError(400, 'The body is not valid JSON', 'BAD_BODY')
  }
}

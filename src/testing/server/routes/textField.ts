import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'

const maxLength = 4000

/** A text that a body must have; 422 when it is missing, empty, of another kind or longer than any real one. */
export function textField(body: JsonObject, name: string): string {
  const value = body[name]
  if (typeof value === 'string' && value !== '' && value.length <= maxLength) return value
  throw new ApiError(422, `${name} is required, as a text`, 'VALIDATION_ERROR')
}

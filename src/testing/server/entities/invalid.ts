import { ApiError } from '../ApiError.js'

/** The refusal of something that a caller sent, as a 422 with this sentence. */
export function invalid(detail: string): ApiError {
  return new ApiError(422, detail, 'VALIDATION_ERROR')
}

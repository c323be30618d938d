import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'

const usualSeconds = 300
const maxSeconds = 3600

/** Which private file is to be linked to, and for how many seconds; 422 with a sentence when the body doesn't say. */
export function readLinkRequest(body: JsonObject): { fileUri: string; seconds: number } {
  const { file_uri: fileUri } = body
  const seconds = body['expires_in'] ?? usualSeconds
  if (typeof fileUri !== 'string' || fileUri === '') {
    throw refused('file_uri is required: it is what UploadPrivateFile answers')
  }
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 1 || seconds > maxSeconds) {
    throw refused(`expires_in must be a whole number of seconds from 1 to ${maxSeconds}`)
  }
  return { fileUri, seconds }
}

const refused = (detail: string) => new ApiError(422, detail, 'VALIDATION_ERROR')

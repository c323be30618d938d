import { ProtocolError } from '../wire/errors.js'
import { isRecord } from '../wire/isRecord.js'

/**
 * Reads the answer to an upload.
 * @throws {ProtocolError} when it doesn't say where the file is
 */
export function uploadedFile(answer: unknown): { file_url: string } {
  if (isRecord(answer) && typeof answer['file_url'] === 'string') {
    return { ...answer, file_url: answer['file_url'] }
  }
  throw new ProtocolError('The answer holds no file_url', {
    data: answer,
  })
}

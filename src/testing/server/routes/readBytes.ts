import { ApiError } from '../ApiError.js'
import { concatBytes } from '../files/concatBytes.js'
import { limitBytes } from './limitBytes.js'

/** A request's whole body; 413 when there is more of it than `maxBytes`, announced or not. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) {
    throw new ApiError(413, `The body is larger than ${maxBytes} bytes`, 'BODY_TOO_LARGE')
  }
  const chunks: Uint8Array[] = []
  if (request.body) for await (const chunk of limitBytes(request.body, maxBytes)) chunks.push(chunk)
  return concatBytes(chunks)
}

import { ApiError } from '../ApiError.js'
import { concatBytes } from '../files/concatBytes.js'
import type { ServerParts } from '../serverTypes.js'
import { receiveUpload } from './receiveUpload.js'

const maxBytes = 5_000_000

/** The bytes of the file in a multipart body; 413 over 5 MB, since an import is read as a whole. */
export function readEntityFile(parts: ServerParts, request: Request): Promise<Uint8Array> {
  return receiveUpload(parts, request, async ({ bytes }) => {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > maxBytes)
        throw new ApiError(413, `The file is larger than ${maxBytes} bytes`, 'FILE_TOO_LARGE')
      // A copy: the reader may use the memory of a chunk again.
      chunks.push(chunk.slice())
    }
    return concatBytes(chunks)
  })
}

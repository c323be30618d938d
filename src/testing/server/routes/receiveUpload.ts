import { ApiError } from '../ApiError.js'
import { readMultipart, type MultipartPart } from '../files/readMultipart.js'
import type { ServerParts } from '../serverTypes.js'

/** Room for the parts' headers and boundaries around the file. */
const envelopeBytes = 100_000

/** Reads a multipart body as it comes and gives its `file` to be kept. Resolves to what `save` does. */
export async function receiveUpload<T>(
  { uploads, maxUploadBytes }: ServerParts,
  request: Request,
  save: (part: MultipartPart) => Promise<T>,
): Promise<T> {
  const type = request.headers.get('content-type') ?? ''
  const [, quoted, plain] =
    /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined || !request.body) {
    throw new ApiError(415, 'An upload is multipart/form-data with a part called file', 'BAD_BODY')
  }
  if (Number(request.headers.get('content-length') ?? 0) > maxUploadBytes + envelopeBytes)
    throw uploads.tooLarge()
  for await (const part of readMultipart(request.body, boundary)) {
    if (part.name === 'file' && part.fileName !== undefined) return await save(part)
  }
  throw new ApiError(422, 'The part called file is missing, or is not a file', 'VALIDATION_ERROR')
}

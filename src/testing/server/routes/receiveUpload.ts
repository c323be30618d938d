import { ApiError } from '../ApiError.js'
import { readMultipart } from '../files/readMultipart.js'
import type { Identity } from '../identity/identityTypes.js'
import type { ServerParts } from '../serverTypes.js'

/** Room for the parts' headers and boundaries around the file. */
const envelopeBytes = 100_000

/** Reads a multipart body as it comes and keeps its `file`. Resolves to the path under which that is served. */
export async function receiveUpload(
  { uploads, maxUploadBytes }: ServerParts,
  appId: string,
  request: Request,
  by: Identity,
): Promise<string> {
  const type = request.headers.get('content-type') ?? ''
  const [, quoted, plain] =
    /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined || !request.body) {
    throw new ApiError(415, 'UploadFile takes multipart/form-data with a part called file', 'BAD_BODY')
  }
  if (Number(request.headers.get('content-length') ?? 0) > maxUploadBytes + envelopeBytes)
    throw uploads.tooLarge()
  for await (const part of readMultipart(request.body, boundary)) {
    if (part.name === 'file' && part.fileName !== undefined) return await uploads.save(appId, part, by)
  }
  throw new ApiError(422, 'The part called file is missing, or is not a file', 'VALIDATION_ERROR')
}

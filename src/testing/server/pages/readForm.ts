import { ApiError } from '../ApiError.js'
import { readBytes } from '../routes/readBytes.js'
import { requireSameOrigin } from './requireSameOrigin.js'

const maxBytes = 20_000

/** The fields of a form that a page of ours has sent. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  requireSameOrigin(request)
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new ApiError(415, 'This page takes a form', 'BAD_BODY')
  }
  return new URLSearchParams(new TextDecoder().decode(await readBytes(request, maxBytes)))
}

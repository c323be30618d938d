import { ApiError } from '../ApiError.js'

/** Passes bytes on until there are too many of them, whatever `Content-Length` said; then rejects with a 413. */
export async function* limitBytes(
  stream: ReadableStream<Uint8Array>,
  max: number,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let total = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      total += value.byteLength
      if (total > max) throw new ApiError(413, `The body is larger than ${max} bytes`, 'BODY_TOO_LARGE')
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

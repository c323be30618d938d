import { MultipartReader } from './MultipartReader.js'

/** One part of a multipart body. Its bytes must be read, or skipped, before the next part comes. */
export interface MultipartPart {
  name: string
  /** Present where the part is a file. */
  fileName?: string
  type: string
  bytes: AsyncIterable<Uint8Array>
}

/**
 * Reads a `multipart/form-data` body as it arrives, holding no more than one chunk of it. Throws `MultipartError` when it
 * is broken or ends early.
 */
export async function* readMultipart(
  body: ReadableStream<Uint8Array>,
  boundary: string,
): AsyncGenerator<MultipartPart> {
  const reader = new MultipartReader(body.getReader(), boundary)
  try {
    await reader.skipPreamble()
    while (await reader.nextPart()) {
      const headers = await reader.readHeaders()
      const bytes = reader.readBytes()
      yield describePart(headers, bytes)
      for await (const _skipped of bytes) continue
    }
  } finally {
    await reader.release()
  }
}

function describePart(headers: Map<string, string>, bytes: AsyncIterable<Uint8Array>): MultipartPart {
  const disposition = headers.get('content-disposition') ?? ''
  const name = parameter(disposition, 'name') ?? ''
  const fileName = parameter(disposition, 'filename')
  const type =
    headers.get('content-type') ?? (fileName === undefined ? 'text/plain' : 'application/octet-stream')
  return fileName === undefined ? { name, type, bytes } : { name, fileName, type, bytes }
}

/** Browsers write a quote in a name as `%22` and leave the rest as UTF-8; others put a backslash before it. */
function parameter(header: string, key: string): string | undefined {
  const quoted = new RegExp(`(?:^|[;\\s])${key}="((?:\\\\.|[^"\\\\])*)"`, 'i').exec(header)?.[1]
  const plain = new RegExp(`(?:^|[;\\s])${key}=([^";\\s]+)`, 'i').exec(header)?.[1]
  return (
    quoted
      ?.replace(/\\(["\\])/g, '$1')
      .replaceAll('%22', '"')
      .replace(/%0D|%0A/gi, ' ') ?? plain
  )
}

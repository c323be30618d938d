import { concatBytes } from './server/files/concatBytes.js'

/**
 * A form as the bytes of a multipart body. `new Response(form)` would do it, if the form of a simulated DOM were the same class
 * as the one that `Response` knows.
 */
export async function encodeMultipart(
  form: FormData,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; contentType: string }> {
  const boundary = `----base44${crypto.randomUUID().replaceAll('-', '')}`
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  for (const [name, value] of form) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(name)}"`
    if (typeof value === 'string') {
      parts.push(encoder.encode(`${head}\r\n\r\n${value}\r\n`))
      continue
    }
    const type = value.type || 'application/octet-stream'
    parts.push(
      encoder.encode(`${head}; filename="${escapeName(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`),
    )
    parts.push(new Uint8Array(await value.arrayBuffer()), encoder.encode('\r\n'))
  }
  parts.push(encoder.encode(`--${boundary}--\r\n`))
  return { bytes: concatBytes(parts), contentType: `multipart/form-data; boundary=${boundary}` }
}

/** What browsers do to names, so that they end where they should. */
const escapeName = (name: string) => name.replace(/\r\n?|\n/g, '%0D%0A').replaceAll('"', '%22')

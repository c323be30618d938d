import type { Part, SentBody } from './exchangeTypes.js'

/** Reads a request's body as a server would: by its content type. */
export async function readSentBody(bytes: Buffer, type = ''): Promise<SentBody> {
  if (bytes.length === 0) return undefined
  if (type.startsWith('multipart/form-data')) return { parts: await readParts(bytes, type) }
  const text = bytes.toString()
  if (!type.startsWith('application/json')) return { text }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { text }
  }
}

async function readParts(bytes: Buffer, type: string): Promise<Part[]> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  return Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === 'string'
        ? { name, content: value }
        : { name, filename: value.name, type: value.type, content: await value.text() },
    ),
  )
}

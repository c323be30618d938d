import { concatBytes } from './concatBytes.js'

/** Collects a stream into one array. */
export async function readAllBytes(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return concatBytes(chunks)
    chunks.push(value)
  }
}

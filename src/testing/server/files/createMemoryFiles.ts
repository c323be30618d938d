import { FileTooLargeError } from './FileTooLargeError.js'
import type { Files } from './fileTypes.js'

/** Uploads kept in memory. */
export function createMemoryFiles(): Files {
  const files = new Map<string, Uint8Array[]>()
  return {
    async write(id, chunks, maxBytes) {
      const kept: Uint8Array[] = []
      let size = 0
      for await (const chunk of chunks) {
        size += chunk.byteLength
        if (size > maxBytes) throw new FileTooLargeError(`The file is larger than ${maxBytes} bytes.`)
        kept.push(chunk.slice())
      }
      files.set(id, kept)
      return size
    },
    async read(id) {
      const chunks = files.get(id)
      if (chunks === undefined) return undefined
      return new ReadableStream<Uint8Array>({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(chunk)
          controller.close()
        },
      })
    },
    async remove(id) {
      files.delete(id)
    },
  }
}

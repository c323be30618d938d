import type { FilePart, ImagePart, TextPart } from 'ai'
import type { ModelFile } from '../../src/testing/server/modelTypes.js'

const maxTextBytes = 200_000

/** Files as a model can take them: images as such, texts as text, and of others the name. Their URLs lead nowhere but here. */
export function aiFileParts(files: readonly ModelFile[]): Promise<(TextPart | ImagePart | FilePart)[]> {
  return Promise.all(
    files.map(async (file) => {
      if (/^image\/(png|jpeg|gif|webp)$/.test(file.type)) {
        return { type: 'file' as const, data: await file.read(), mediaType: file.type, filename: file.name }
      }
      const readable = /^text\/|json|csv/.test(file.type) && file.size <= maxTextBytes
      const text = readable
        ? `\n\n${new TextDecoder().decode(await file.read())}`
        : ` (${file.type}, ${file.size} bytes)`
      return { type: 'text' as const, text: `File ${file.name}:${text}` }
    }),
  )
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeMultipart } from '../../src/testing/encodeMultipart.js'
import { readMultipart } from '../../src/testing/server/files/readMultipart.js'

function streamOf(bytes: Uint8Array, sizes: number[]): ReadableStream<Uint8Array> {
  let at = 0
  let turn = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) {
        controller.close()
        return
      }
      const size = sizes[turn++ % sizes.length] ?? 1
      controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}

async function readAll(bytes: Uint8Array, boundary: string, sizes: number[]) {
  const found: { name: string; fileName: string | undefined; bytes: number[] }[] = []
  for await (const part of readMultipart(streamOf(bytes, sizes), boundary)) {
    const content: number[] = []
    for await (const chunk of part.bytes) content.push(...chunk)
    found.push({ name: part.name, fileName: part.fileName, bytes: content })
  }
  return found
}

const boundaryOf = (contentType: string) => contentType.split('boundary=')[1] ?? ''

describe('a multipart body', () => {
  it('is read the same however it is cut up', async () => {
    // Dashes and line breaks are what could be taken for a boundary.
    const byte = fc.oneof(fc.constantFrom(13, 10, 45), fc.integer({ min: 0, max: 255 }))
    const files = fc.array(fc.array(byte, { maxLength: 200 }), { minLength: 1, maxLength: 3 })
    const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(files, sizes, async (contents, cuts) => {
        const form = new FormData()
        contents.forEach((content, i) =>
          form.append(`f${i}`, new File([new Uint8Array(content)], `n${i}.bin`)),
        )
        const { bytes, contentType } = await encodeMultipart(form)
        expect(await readAll(bytes, boundaryOf(contentType), cuts)).toEqual(
          contents.map((content, i) => ({ name: `f${i}`, fileName: `n${i}.bin`, bytes: content })),
        )
      }),
      { numRuns: 60, seed: 44 },
    )
  })

  it('as the platform writes it is read', async () => {
    const form = new FormData()
    form.append('file', new File(['hello'], 'a"b.txt', { type: 'text/plain' }))
    const response = new Response(form)
    const type = response.headers.get('content-type') ?? ''
    const found = await readAll(new Uint8Array(await response.arrayBuffer()), boundaryOf(type), [7])
    expect(found).toEqual([
      { name: 'file', fileName: 'a"b.txt', bytes: [...new TextEncoder().encode('hello')] },
    ])
  })

  it('that ends early is an error', async () => {
    const form = new FormData()
    form.append('file', new File(['hello'], 'a.txt'))
    const { bytes, contentType } = await encodeMultipart(form)
    for (const length of [0, 10, 60, bytes.length - 10]) {
      await expect(readAll(bytes.slice(0, length), boundaryOf(contentType), [16])).rejects.toThrow(
        'ended early',
      )
    }
  })
})

import { indexOfBytes } from './indexOfBytes.js'
import { joinBytes } from './joinBytes.js'
import { MultipartError } from './MultipartError.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const maxHeaderBytes = 16_384

/** Walks through a multipart body: preamble, then headers and bytes of each part. */
export class MultipartReader {
  readonly #source: ReadableStreamDefaultReader<Uint8Array>
  /** The boundary with the line break before it, which belongs to it and not to the part. */
  readonly #delimiter: Uint8Array
  #rest: Uint8Array = new Uint8Array()
  #partDone = true

  constructor(source: ReadableStreamDefaultReader<Uint8Array>, boundary: string) {
    this.#source = source
    this.#delimiter = encoder.encode(`\r\n--${boundary}`)
  }

  async skipPreamble(): Promise<void> {
    // The first boundary may be the very first bytes, with no line break before it.
    this.#rest = encoder.encode('\r\n')
    this.#partDone = false
    for await (const _skipped of this.readBytes()) continue
  }

  /** Whether another part follows the boundary that was just read. */
  async nextPart(): Promise<boolean> {
    while (this.#rest.length < 2) await this.#more()
    const after = decoder.decode(this.#rest.subarray(0, 2))
    this.#rest = this.#rest.subarray(2)
    if (after === '--') return false
    if (after !== '\r\n') throw new MultipartError('The multipart body has a broken boundary.')
    this.#partDone = false
    return true
  }

  async readHeaders(): Promise<Map<string, string>> {
    const end = encoder.encode('\r\n\r\n')
    let at = indexOfBytes(this.#rest, end)
    while (at < 0) {
      if (this.#rest.length > maxHeaderBytes)
        throw new MultipartError('A part of the multipart body has too long headers.')
      await this.#more()
      at = indexOfBytes(this.#rest, end)
    }
    const lines = decoder.decode(this.#rest.subarray(0, at)).split('\r\n')
    this.#rest = this.#rest.subarray(at + end.length)
    return new Map(
      lines.map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
      }),
    )
  }

  /** The part's bytes up to its boundary. Each call goes on where the last one stopped. */
  readBytes(): AsyncIterable<Uint8Array> {
    return { [Symbol.asyncIterator]: () => ({ next: () => this.#nextBytes() }) }
  }

  async release(): Promise<void> {
    // Nobody will read the rest: the sender is told so, where the transport can.
    await this.#source.cancel().catch(() => undefined)
  }

  async #nextBytes(): Promise<IteratorResult<Uint8Array>> {
    while (!this.#partDone) {
      const at = indexOfBytes(this.#rest, this.#delimiter)
      if (at >= 0) {
        const bytes = this.#rest.subarray(0, at)
        this.#rest = this.#rest.subarray(at + this.#delimiter.length)
        this.#partDone = true
        return { done: false, value: bytes }
      }
      // The last bytes may be the beginning of a boundary; they wait for what follows.
      const safe = this.#rest.length - this.#delimiter.length
      if (safe > 0) {
        const bytes = this.#rest.subarray(0, safe)
        this.#rest = this.#rest.subarray(safe)
        return { done: false, value: bytes }
      }
      await this.#more()
    }
    return { done: true, value: undefined }
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#source.read()
    if (done) throw new MultipartError('The multipart body ended early.')
    this.#rest = joinBytes(this.#rest, value)
  }
}

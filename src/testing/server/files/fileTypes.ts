/** Where the bytes of uploads are. Names, types and owners are in the store; here is nothing but bytes under an id. */
export interface Files {
  /** Keeps the bytes and resolves to their number. Keeps nothing when it rejects: `FileTooLargeError` beyond `maxBytes`. */
  write(id: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<number>
  /** The bytes, or `undefined` when there are none under this id. */
  read(id: string): Promise<ReadableStream<Uint8Array> | undefined>
  remove(id: string): Promise<void>
}

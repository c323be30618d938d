/** A call of one of the project's functions, as the server received or made it. */
export interface FunctionCall {
  /** The address at which the function was called. */
  url: string
  method: string
  headers: Headers
  body?: Uint8Array<ArrayBuffer> | undefined
  signal: AbortSignal
}

/** The answer behind an error, under the names that apps know. */
export interface ErrorResponse {
  status: number
  statusText: string
  /** By name in lower case. */
  headers: Record<string, string>
  data: unknown
}

/** What an error knows beside its message. */
export interface Base44ErrorDetails {
  cause?: unknown
  /** HTTP status, when the server answered. */
  status?: number | undefined
  /** The server's own word for what went wrong. */
  code?: string | undefined
  /** The answer's body, decoded. */
  data?: unknown
  response?: ErrorResponse | undefined
  method?: string | undefined
  /** Without its query, which may hold a token. */
  url?: string | undefined
}

/** What of an error may be logged. */
export interface Base44ErrorJSON {
  name: string
  message: string
  status: number | undefined
  code: string | undefined
  data: unknown
}

/** The base of every error that the kit makes. `name` is literal and survives minification. */
export class Base44Error extends Error {
  override readonly name: string = 'Base44Error'
  readonly status: number | undefined
  readonly code: string | undefined
  readonly data: unknown
  /** The answer, for code that reads `error.response.data`; `undefined` where none came. */
  readonly response: ErrorResponse | undefined
  readonly method: string | undefined
  readonly url: string | undefined

  constructor(message: string, details: Base44ErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined)
    this.status = details.status
    this.code = details.code
    this.data = details.data
    this.response = details.response
    this.method = details.method
    this.url = details.url
  }

  /** The cause under the name that `@base44/sdk` has for it; an error with a `response` is its own. */
  get originalError(): unknown {
    return this.cause ?? this
  }

  /** What may be logged: no headers, no tokens. */
  toJSON(): Base44ErrorJSON {
    const { name, message, status, code, data } = this
    return { name, message, status, code, data }
  }
}

/** The server answered, with a status that is not 2xx. */
export class HttpError extends Base44Error {
  override readonly name = 'HttpError'
  declare readonly status: number
}

/** No answer came: the server is not there, the connection broke, or the browser refused the request. */
export class NetworkError extends Base44Error {
  override readonly name = 'NetworkError'
}

/** No answer came in the time allowed. The server may have done what it was asked. */
export class TimeoutError extends Base44Error {
  override readonly name = 'TimeoutError'
}

/** The caller's own `AbortSignal` ended the request. */
export class AbortError extends Base44Error {
  override readonly name = 'AbortError'
}

/** An answer came that the protocol doesn't allow, such as a page of HTML where JSON belongs. */
export class ProtocolError extends Base44Error {
  override readonly name = 'ProtocolError'
}

/** True for every error that the kit makes. */
export function isBase44Error(error: unknown): error is Base44Error {
  return error instanceof Base44Error
}

/** True for an answer with the given status, or with any status that is not 2xx. */
export function isHttpError(error: unknown, status?: number): error is HttpError {
  return error instanceof HttpError && (status === undefined || error.status === status)
}

/** A refusal that the caller is told about: `{detail, code}` with its status. Anything else thrown is a 500 without words. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 500 | 501
  readonly code: string

  constructor(status: ApiError['status'], detail: string, code: string) {
    super(detail)
    this.status = status
    this.code = code
  }
}

/** A filter that can't be understood or isn't allowed; the message says which part. Answered as a 400. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
}

import { ApiError } from '../ApiError.js'
import { MultipartError } from '../files/MultipartError.js'
import { QueryError } from '../store/QueryError.js'

/** The answer to whatever went wrong. What isn't meant for callers stays here: they learn that it failed, and no more. */
export function answerError(error: unknown, onError: (error: unknown) => void): Response {
  if (error instanceof ApiError) return body(error.status, error.message, error.code)
  if (error instanceof QueryError) return body(400, error.message, 'BAD_QUERY')
  if (error instanceof MultipartError) return body(400, error.message, 'BAD_BODY')
  onError(error)
  return body(500, 'The server failed to answer', 'INTERNAL_ERROR')
}

function body(status: number, detail: string, code: string): Response {
  return Response.json({ detail, code }, { status })
}

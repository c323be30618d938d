import { ApiError } from '../ApiError.js'

/** Refuses a form that was not sent by a page of this server: else any page could sign its visitor in as somebody. */
export function requireSameOrigin(request: Request): void {
  if (request.headers.get('origin') === new URL(request.url).origin) return
  throw new ApiError(403, 'This form was not sent from its own page', 'FORBIDDEN')
}

import type { HttpError } from './errors.js'
import type { UnauthorizedHandler } from './httpTypes.js'
import type { Identity } from './identity.js'
import { subjectOf } from './subjectOf.js'

/** Tries to cure a 401; true when the request may be sent again, with the token that the identity has by then. */
export type Reauthorize = (error: HttpError, sentWith: string | undefined) => Promise<boolean>

/**
 * Asks the app for a new token, once for all requests that are refused at the same time, and never lets one user's
 * request go out again under another's token.
 */
export function createReauthorize(
  identity: Identity,
  onUnauthorized: UnauthorizedHandler | undefined,
): Reauthorize {
  let underway: Promise<void> | undefined

  const refresh = async (error: HttpError) => {
    const before = identity.token.get()
    const token = await onUnauthorized?.(error)
    // the user may have signed in or out meanwhile, by other ways
    if (token && identity.token.get() === before) identity.setToken(token)
  }
  return async (error, sentWith) => {
    if (onUnauthorized === undefined) return false
    if (identity.token.get() === sentWith) {
      underway ??= refresh(error).finally(() => (underway = undefined))
      await underway.catch(() => {
        // a refresh that fails cures nothing: each request rejects with its own 401
      })
    }
    const now = identity.token.get()
    return now !== undefined && now !== sentWith && mayBeSameUser(sentWith, now)
  }
}

/** A token without a subject is trusted to be the same user's: who gave it knows. A visitor may have signed in. */
function mayBeSameUser(before: string | undefined, now: string): boolean {
  const subject = before === undefined ? undefined : subjectOf(before)
  return subject === undefined || subject === (subjectOf(now) ?? subject)
}

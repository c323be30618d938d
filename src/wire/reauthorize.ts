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
  let underway: { token: string | undefined; done: Promise<void> } | undefined
  /** Which token the app gave in place of which: both are one user's, also where they don't say whose. */
  const replacedBy = new Map<string | undefined, string>()

  const refresh = async (error: HttpError, before: string | undefined) => {
    const given = await onUnauthorized?.(error)
    if (!given) return
    replacedBy.set(before, given)
    // the user may have signed in or out meanwhile, by other ways
    if (identity.token.get() === before) identity.setToken(given)
  }
  return async (error, sentWith) => {
    if (onUnauthorized === undefined) return false
    if (identity.token.get() === sentWith) {
      if (underway?.token !== sentWith) underway = undefined
      const mine = (underway ??= { token: sentWith, done: refresh(error, sentWith) })
      await mine.done.catch(() => {
        // a refresh that fails cures nothing: each request rejects with its own 401
      })
      if (underway === mine) underway = undefined
    }
    const now = identity.token.get()
    if (now === undefined || now === sentWith) return false
    // a visitor may have signed in
    const [was, is] = [subjectOf(sentWith ?? now), subjectOf(now)]
    return sentWith === undefined || (was && is ? was === is : replacedBy.get(sentWith) === now)
  }
}

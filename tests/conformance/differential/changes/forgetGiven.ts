import type { PageEvents } from '../exchangeTypes.js'

/** The tokens that cases give their clients. */
const GIVEN = new Set(['user-token', 'given'])

/** The page's storage without a token that the client was given. */
export function forgetGiven(page: PageEvents): PageEvents {
  const kept = Object.entries(page.stored).filter(([, value]) => !GIVEN.has(value))
  return { ...page, stored: Object.fromEntries(kept) }
}

import { parseWebUrl } from '../../internal/parseWebUrl.js'

/** Stands for the host of an address that has none. */
const NOWHERE = 'https://nowhere.invalid'

/**
 * A file's address without its query and hash, which may hold what lets one in; relative where it was and no base is
 * given. `null` for one that may not be followed, or that names a user.
 */
export function publicFileUrl(text: string, base?: string): string | null {
  const url = parseWebUrl(text, base ?? NOWHERE)
  if (!url) return null
  return url.origin === NOWHERE ? url.pathname : url.origin + url.pathname
}

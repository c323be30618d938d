import { isRecord } from './isRecord.js'

/**
 * Names the user that a token speaks for: the subject of a JWT (RFC 7519, section 4.1.2), read without checking its
 * signature, since only the server can do that; `undefined` for a token of another kind.
 */
export function subjectOf(token: string): string | undefined {
  const payload = token.split('.')[1]
  if (payload === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (char) =>
      char.charCodeAt(0),
    )
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isRecord(claims) && typeof claims['sub'] === 'string' ? claims['sub'] : undefined
  } catch {
    return undefined
  }
}

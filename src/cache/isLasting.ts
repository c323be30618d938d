/**
 * False for the name of a session that tells nobody apart: a token without a subject goes by another name after each
 * reload, and a client of `@base44/sdk` by one name whoever is signed in. What is kept under such a name would be
 * lost, or shown to another user.
 */
export function isLasting(session: string): boolean {
  return session !== 'sdk' && !session.startsWith('token-')
}

/** A JWT of this user's; `edition` tells one from another. */
export function jwt(sub: unknown, edition = 1): string {
  const part = (claims: unknown) => Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${part({ alg: 'HS256' })}.${part({ sub, edition })}.signature`
}

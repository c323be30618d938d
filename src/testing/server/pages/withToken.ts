/** The address that a sign-in leads back to, with the token where the published client looks for it. */
export function withToken(returnUrl: URL, token: string, isNew?: boolean): string {
  const url = new URL(returnUrl)
  url.searchParams.set('access_token', token)
  if (isNew !== undefined) url.searchParams.set('is_new_user', String(isNew))
  return url.href
}

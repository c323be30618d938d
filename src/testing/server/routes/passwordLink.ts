/** Where a mailed token leads: a page of the server that was asked, under the name by which it was. */
export function passwordLink(requestUrl: string): (resetToken: string) => string {
  return (resetToken) => {
    const link = new URL('/api/apps/auth/choose-password', requestUrl)
    link.searchParams.set('reset_token', resetToken)
    return link.href
  }
}

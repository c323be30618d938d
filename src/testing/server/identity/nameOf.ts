/** What somebody is called of whom only an address is known. */
export function nameOf(email: string): string {
  return email.trim().split('@')[0] ?? ''
}

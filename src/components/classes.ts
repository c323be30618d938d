/** Class names in one string; what is absent is left out. */
export function classes(...names: (string | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** What a socket's sender gave as a callback, if it is one: a sender may give anything. */
export function asCallback(value: unknown): ((answer: unknown) => void) | undefined {
  // Any function can be called with one argument; what it makes of it is its own affair.
  return typeof value === 'function' ? (value as (answer: unknown) => void) : undefined
}

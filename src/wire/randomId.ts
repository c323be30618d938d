/**
 * An id that nobody else has. Unguessable where the platform has a source of such numbers; React Native has none
 * unless the app brings one.
 */
export function randomId(): string {
  const source = (globalThis as Partial<Pick<typeof globalThis, 'crypto'>>).crypto
  // plain-http pages lack it
  if (typeof source?.randomUUID === 'function') return source.randomUUID()
  const bytes = new Uint8Array(16).map(() => Math.random() * 256)
  source?.getRandomValues(bytes)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

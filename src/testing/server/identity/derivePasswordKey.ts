import { toHex } from '../toHex.js'

/** PBKDF2 with SHA-256: what is kept instead of a password. */
export async function derivePasswordKey(password: string, salt: string, iterations: number): Promise<string> {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(password), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations },
    key,
    256,
  )
  return toHex(new Uint8Array(bits))
}

import { ApiError } from '../ApiError.js'
import type { Clock } from '../clockTypes.js'
import { sameText } from '../identity/sameText.js'
import { toHex } from '../toHex.js'

const encoder = new TextEncoder()

/** Links that let anybody GET one private file for a while. Their key comes from the server's secret and opens nothing else. */
export class FileLinks {
  readonly #clock: Clock
  readonly #secret: string
  #key: Promise<CryptoKey> | undefined

  constructor(clock: Clock, secret: string) {
    this.#clock = clock
    this.#secret = secret
  }

  /** The query string of a link that is good for so many seconds. */
  async sign(appId: string, id: string, seconds: number): Promise<string> {
    const expires = this.#clock.now() + seconds * 1000
    return `expires=${expires}&signature=${await this.#signatureOf(appId, id, expires)}`
  }

  /** Resolves if a link with this query string opens the file now; rejects with a 403 that says why it doesn't. */
  async check(appId: string, id: string, query: URLSearchParams): Promise<void> {
    const expires = Number(query.get('expires'))
    const signature = query.get('signature')
    if (signature === null) throw refused('This file is private')
    if (!sameText(signature, await this.#signatureOf(appId, id, expires))) {
      throw refused('The signature of this link is wrong')
    }
    if (expires <= this.#clock.now()) throw refused('This link has expired')
  }

  async #signatureOf(appId: string, id: string, expires: number): Promise<string> {
    this.#key ??= deriveKey(this.#secret)
    // As JSON, no two links are written alike.
    const text = encoder.encode(JSON.stringify(['GET', appId, id, expires]))
    return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', await this.#key, text)))
  }
}

async function deriveKey(secret: string): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode('links to private files') },
    key,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  )
}

const refused = (reason: string) =>
  new ApiError(403, `${reason}: ask CreateFileSignedUrl for a link`, 'FORBIDDEN')

import { sign, verify } from 'hono/jwt'
import type { Clock } from '../clockTypes.js'

/** What a good token says: which user, and which of their passwords it goes back to; or which app's service. */
export type TokenClaims =
  { kind: 'user'; userId: string; version: number } | { kind: 'service'; appId: string }

/** Signed tokens. Nothing of them is kept, so all that they say is in them. */
export class Tokens {
  readonly #clock: Clock
  readonly #secret: string

  constructor(clock: Clock, secret: string) {
    this.#clock = clock
    this.#secret = secret
  }

  issueForUser(userId: string, version: number, expiresInSeconds: number): Promise<string> {
    return this.#sign({ sub: userId, ver: version }, expiresInSeconds)
  }

  issueForService(appId: string, expiresInSeconds: number): Promise<string> {
    return this.#sign({ service: appId }, expiresInSeconds)
  }

  /** What the token says, or `undefined` when it is not ours, or past its date. */
  async read(token: string): Promise<TokenClaims | undefined> {
    try {
      // Dates are checked against the injected clock, below.
      const payload = await verify(token, this.#secret, { alg: 'HS256', exp: false, iat: false, nbf: false })
      if (typeof payload.exp !== 'number' || payload.exp * 1000 <= this.#clock.now()) return undefined
      if (typeof payload['service'] === 'string') return { kind: 'service', appId: payload['service'] }
      if (typeof payload['sub'] !== 'string') return undefined
      return { kind: 'user', userId: payload['sub'], version: Number(payload['ver'] ?? 0) }
    } catch {
      return undefined
    }
  }

  #sign(claims: Record<string, unknown>, expiresInSeconds: number): Promise<string> {
    const now = Math.floor(this.#clock.now() / 1000)
    return sign({ ...claims, iat: now, exp: now + expiresInSeconds }, this.#secret, 'HS256')
  }
}

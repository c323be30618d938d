import type { ServerEdges } from '../edgeTypes.js'
import { toHex } from '../toHex.js'
import { sameText } from './sameText.js'

const collection = 'one_time_codes'
const encoder = new TextEncoder()

/** What a code is good for: to prove an address, or to choose a password. */
export type CodePurpose = 'verify' | 'reset'

/** What became of a code that somebody gave. */
export type CodeCheck = 'right' | 'wrong' | 'expired' | 'too-many-tries'

/** Codes that are good once and for a while. Each user has one of a kind at most: a new one ends the one before. */
export class OneTimeCodes {
  readonly #edges: ServerEdges
  readonly #secret: string

  constructor(edges: ServerEdges, secret: string) {
    this.#edges = edges
    this.#secret = secret
  }

  /** Keeps a code, as a digest that says nothing without the server's secret. */
  async keep(purpose: CodePurpose, userId: string, code: string, lifetimeMs: number, tries: number) {
    const expires = this.#edges.clock.now() + lifetimeMs
    const digest = await this.#digest(purpose, userId, code)
    const put = { id: `${purpose}:${userId}`, digest, expires, tries_left: tries }
    await this.#edges.store.write([{ collection, put }])
  }

  /** Takes a code. A right one is gone afterwards, a wrong one costs a try. */
  async take(purpose: CodePurpose, userId: string, code: string): Promise<CodeCheck> {
    const id = `${purpose}:${userId}`
    const digest = await this.#digest(purpose, userId, code)
    const checks: CodeCheck[] = []
    // In one step, so that many tries at once are as many tries.
    await this.#edges.store.update(collection, id, (kept) => {
      const found = this.#check(kept, digest)
      checks.push(found)
      return { ...kept, tries_left: found === 'right' ? 0 : Number(kept['tries_left']) - 1 }
    })
    const check = checks.at(-1) ?? 'wrong'
    if (check === 'right') await this.#edges.store.write([{ collection, remove: id }])
    return check
  }

  #check(kept: Record<string, unknown>, digest: string): CodeCheck {
    if (Number(kept['tries_left']) <= 0) return 'too-many-tries'
    if (Number(kept['expires']) <= this.#edges.clock.now()) return 'expired'
    return sameText(digest, String(kept['digest'])) ? 'right' : 'wrong'
  }

  async #digest(purpose: CodePurpose, userId: string, code: string): Promise<string> {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('raw', encoder.encode(this.#secret), algorithm, false, ['sign'])
    // As JSON, no two codes can be written alike, nor one like a token, which the same secret signs.
    const text = encoder.encode(JSON.stringify([purpose, userId, code]))
    return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, text)))
  }
}

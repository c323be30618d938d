import { sign, verify } from 'hono/jwt'
import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import type { ServerEdges } from '../edgeTypes.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'
import { derivePasswordKey } from './derivePasswordKey.js'
import type { Credentials, Identity, UserProfile } from './identityTypes.js'
import { sameText } from './sameText.js'
import { textOf } from '../textOf.js'

const collection = 'users'
const iterations = 600_000
const tokenSeconds = 30 * 24 * 3600

/** People who can sign in: their records, passwords and tokens. */
export class Users {
  readonly #edges: ServerEdges
  readonly #secret: string

  constructor(edges: ServerEdges, secret: string) {
    this.#edges = edges
    this.#secret = secret
  }

  /** Makes a user, or sets the name, role and password of the one with this address. */
  async save(user: {
    email: string
    full_name: string
    role?: 'admin' | 'user'
    password?: string | undefined
  }) {
    const known = await this.#find(user.email)
    const now = new Date(this.#edges.clock.now()).toISOString()
    const record: StoredRecord = {
      ...known,
      id: known?.id ?? toHex(this.#edges.random(12)),
      email: user.email,
      full_name: user.full_name,
      role: user.role ?? 'user',
      created_date: known?.['created_date'] ?? now,
      updated_date: now,
    }
    if (user.password !== undefined) Object.assign(record, await this.#secretsOf(user.password))
    await this.#edges.store.write([{ collection, put: record }])
    return profileOf(record)
  }

  async exists(email: string): Promise<boolean> {
    return (await this.#find(email)) !== undefined
  }

  async removeByEmail(email: string): Promise<void> {
    const known = await this.#find(email)
    if (known) await this.#edges.store.write([{ collection, remove: known.id }])
  }

  /** The user whose password this is. An unknown address takes as long as a wrong password, so that it isn't told apart. */
  async login(email: string, password: string): Promise<UserProfile | undefined> {
    const record = await this.#find(email)
    const salt = textOf(record?.['password_salt'], 'nobody')
    const rounds = Number(record?.['password_iterations'] ?? iterations)
    const key = await derivePasswordKey(password, salt, rounds)
    const right = record !== undefined && sameText(key, textOf(record['password_key']))
    return right ? profileOf(record) : undefined
  }

  /** A signed token for this user, valid for 30 days unless said otherwise. */
  issueToken(userId: string, expiresInSeconds = tokenSeconds): Promise<string> {
    const now = Math.floor(this.#edges.clock.now() / 1000)
    return sign({ sub: userId, iat: now, exp: now + expiresInSeconds }, this.#secret, 'HS256')
  }

  /** Who offers these credentials. A token that is wrong or past its date is refused, not taken for a visitor's. */
  async identify({ token, anonymousId }: Credentials): Promise<Identity> {
    // The published client sends the text "null" when it has no token.
    if (token && token !== 'null' && token !== 'undefined') return this.#userOf(token)
    const valid = anonymousId !== undefined && /^[\w-]{8,128}$/.test(anonymousId)
    return valid ? { kind: 'visitor', id: anonymousId } : { kind: 'nobody' }
  }

  /** Changes what a user may change of themselves. */
  async updateProfile(id: string, change: JsonObject): Promise<UserProfile | undefined> {
    const updated_date = new Date(this.#edges.clock.now()).toISOString()
    const name = typeof change['full_name'] === 'string' ? { full_name: change['full_name'] } : {}
    const record = await this.#edges.store.update(collection, id, (user) => ({
      ...user,
      ...name,
      updated_date,
    }))
    return record && profileOf(record)
  }

  async #userOf(token: string): Promise<Identity> {
    const id = await this.#subjectOf(token)
    const record = id === undefined ? undefined : await this.#edges.store.get(collection, id)
    if (!record) throw new ApiError(401, 'Invalid or expired token', 'UNAUTHORIZED')
    return { kind: 'user', id: record.id, user: profileOf(record) }
  }

  async #subjectOf(token: string): Promise<string | undefined> {
    try {
      // Dates are checked against the injected clock, below.
      const payload = await verify(token, this.#secret, { alg: 'HS256', exp: false, iat: false, nbf: false })
      const expired = typeof payload.exp !== 'number' || payload.exp * 1000 <= this.#edges.clock.now()
      return expired || typeof payload['sub'] !== 'string' ? undefined : payload['sub']
    } catch {
      return undefined
    }
  }

  async #find(email: string): Promise<StoredRecord | undefined> {
    const wanted = email.trim().toLowerCase()
    const users = await this.#edges.store.list(collection)
    return users.find((user) => String(user['email']).toLowerCase() === wanted)
  }

  async #secretsOf(password: string): Promise<JsonObject> {
    const salt = toHex(this.#edges.random(16))
    const key = await derivePasswordKey(password, salt, iterations)
    return { password_salt: salt, password_iterations: iterations, password_key: key }
  }
}

function profileOf(record: StoredRecord): UserProfile {
  const text = (key: string) => textOf(record[key])
  return {
    id: record.id,
    email: text('email'),
    full_name: text('full_name'),
    role: record['role'] === 'admin' ? 'admin' : 'user',
    created_date: text('created_date'),
    updated_date: text('updated_date'),
  }
}

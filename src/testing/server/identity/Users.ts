import type { JsonObject } from '../../../wire/agentTypes.js'
import { ApiError } from '../ApiError.js'
import type { ServerEdges } from '../edgeTypes.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'
import type { Credentials, Identity, UserProfile } from './identityTypes.js'
import { nameOf } from './nameOf.js'
import { Passwords } from './Passwords.js'
import { profileOf } from './profileOf.js'
import { readCustomFields } from './readCustomFields.js'
import { Tokens } from './Tokens.js'

const collection = 'users'
const tokenSeconds = 30 * 24 * 3600

/** What is said of somebody who gets an account. */
interface NewUser {
  email: string
  full_name?: string | undefined
  role?: 'admin' | 'user' | undefined
  password?: string | undefined
}

/** People who can sign in: their records, passwords and tokens. */
export class Users {
  readonly #edges: ServerEdges
  readonly #tokens: Tokens
  readonly #passwords: Passwords

  constructor(edges: ServerEdges, secret: string) {
    this.#edges = edges
    this.#tokens = new Tokens(edges.clock, secret)
    this.#passwords = new Passwords(edges.random)
  }

  /** Makes a user, or sets the name, role and password of the one with this address. */
  async save(user: NewUser): Promise<UserProfile> {
    const { password, role = 'user' } = user
    const secrets = password === undefined ? {} : await this.#passwords.fieldsFor(password)
    return this.#write(user, (known) => ({
      ...known,
      role,
      is_verified: true,
      ...secrets,
      token_version: versionOf(known) + (password === undefined ? 0 : 1),
    }))
  }

  /**
   * Makes an account, or starts one anew that waits for its address to be proven: a password from before then is forgotten,
   * as it may be anybody's. Refuses an address that is somebody's.
   */
  async open(user: NewUser, is_verified: boolean): Promise<UserProfile> {
    const secrets = user.password === undefined ? {} : await this.#passwords.fieldsFor(user.password)
    return this.#write(user, (known) => {
      if (known && profileOf(known).is_verified) {
        throw new ApiError(409, `${user.email} has an account already`, 'EMAIL_TAKEN')
      }
      const role = user.role ?? known?.['role'] ?? 'user'
      return { ...secrets, role, is_verified, token_version: versionOf(known) + 1 }
    })
  }

  async getByEmail(email: string): Promise<UserProfile | undefined> {
    const record = await this.#find(email)
    return record && profileOf(record)
  }

  async removeByEmail(email: string): Promise<void> {
    const known = await this.#find(email)
    if (known) await this.#edges.store.write([{ collection, remove: known.id }])
  }

  /** The user whose password this is. An unknown address takes as long as a wrong password, so that it isn't told apart. */
  async login(email: string, password: string): Promise<UserProfile | undefined> {
    const record = await this.#find(email)
    const isRight = await this.#passwords.matches(record, password)
    return isRight && record ? profileOf(record) : undefined
  }

  /** A signed token for this user, valid for 30 days unless said otherwise, or until their password changes. */
  async issueToken(userId: string, expiresInSeconds = tokenSeconds): Promise<string> {
    const record = await this.#edges.store.get(collection, userId)
    return this.#tokens.issueForUser(userId, versionOf(record), expiresInSeconds)
  }

  /** A signed token for an app's own service, valid for 30 days unless said otherwise. Who has it may do all in that app. */
  issueServiceToken(appId: string, expiresInSeconds = tokenSeconds): Promise<string> {
    return this.#tokens.issueForService(appId, expiresInSeconds)
  }

  /** Who offers these credentials. A token that is wrong or past its date is refused, not taken for a visitor's. */
  async identify({ token, anonymousId, onBehalfOf }: Credentials): Promise<Identity> {
    // The published client sends the text "null" when it has no token.
    if (token && token !== 'null' && token !== 'undefined') return this.#identifyToken(token, onBehalfOf)
    const valid = anonymousId !== undefined && /^[\w-]{8,128}$/.test(anonymousId)
    return valid ? { kind: 'visitor', id: anonymousId } : { kind: 'nobody' }
  }

  /** Changes what a user may change of themselves: the name, and fields that the app has added. */
  updateProfile(id: string, change: JsonObject): Promise<UserProfile | undefined> {
    const name = typeof change['full_name'] === 'string' ? { full_name: change['full_name'] } : {}
    const custom = readCustomFields(change)
    return this.#update(id, (user) => ({
      ...user,
      ...name,
      // Written here alone, as an object.
      custom: { ...(user['custom'] as JsonObject | undefined), ...custom },
    }))
  }

  /** Sets a user's password, who has shown that the address is theirs. Tokens from before are good no more. */
  async setPassword(id: string, password: string): Promise<UserProfile | undefined> {
    const secrets = await this.#passwords.fieldsFor(password)
    return this.#update(id, (user) => ({
      ...user,
      ...secrets,
      is_verified: true,
      token_version: versionOf(user) + 1,
    }))
  }

  /** Notes that the address is theirs. */
  verify(id: string): Promise<UserProfile | undefined> {
    return this.#update(id, (user) => ({ ...user, is_verified: true }))
  }

  /** Writes the record with this address, in one step: two sign-ups at the same time must not become two users. */
  #write(
    { email, full_name }: NewUser,
    fieldsOf: (known: StoredRecord | undefined) => JsonObject,
  ): Promise<UserProfile> {
    const id = toHex(this.#edges.random(12))
    const now = this.#now()
    return this.#edges.store.rewrite(collection, (users) => {
      const known = users.find(hasEmail(email))
      const put: StoredRecord = {
        ...fieldsOf(known),
        id: known?.id ?? id,
        email: known?.['email'] ?? email.trim(),
        full_name: full_name ?? known?.['full_name'] ?? nameOf(email),
        created_date: known?.['created_date'] ?? now,
        updated_date: now,
      }
      return { changes: [{ collection, put }], answer: profileOf(put) }
    })
  }

  async #update(id: string, change: (user: StoredRecord) => StoredRecord): Promise<UserProfile | undefined> {
    const updated_date = this.#now()
    const record = await this.#edges.store.update(collection, id, (user) => ({
      ...change(user),
      updated_date,
    }))
    return record && profileOf(record)
  }

  async #identifyToken(token: string, onBehalfOf: string | undefined): Promise<Identity> {
    const claims = await this.#tokens.read(token)
    if (claims?.kind === 'service') return this.#identifyService(claims.appId, onBehalfOf)
    const record = claims && (await this.#edges.store.get(collection, claims.userId))
    if (!record || versionOf(record) !== claims.version) throw invalidToken()
    return { kind: 'user', id: record.id, user: profileOf(record) }
  }

  async #identifyService(appId: string, onBehalfOf: string | undefined): Promise<Identity> {
    if (onBehalfOf === undefined) return { kind: 'service', id: `service:${appId}`, appId }
    const other = await this.#identifyToken(onBehalfOf, undefined)
    if (other.kind !== 'user') throw invalidToken()
    return { kind: 'service', id: other.id, appId, user: other.user }
  }

  async #find(email: string): Promise<StoredRecord | undefined> {
    return (await this.#edges.store.list(collection)).find(hasEmail(email))
  }

  #now(): string {
    return new Date(this.#edges.clock.now()).toISOString()
  }
}

function hasEmail(email: string): (user: StoredRecord) => boolean {
  const wanted = email.trim().toLowerCase()
  return (user) => String(user['email']).toLowerCase() === wanted
}

/** Grows with each password, so that a token knows whether it is from before. */
const versionOf = (user: StoredRecord | undefined) => Number(user?.['token_version'] ?? 0)

const invalidToken = () => new ApiError(401, 'Invalid or expired token', 'UNAUTHORIZED')

import { ApiError } from '../ApiError.js'
import type { ServerEdges } from '../edgeTypes.js'
import type { Mailer } from '../mailTypes.js'
import { toHex } from '../toHex.js'
import type { UserProfile } from './identityTypes.js'
import type { OneTimeCodes, CodeCheck } from './OneTimeCodes.js'
import { requireEmail } from './requireEmail.js'
import { requirePassword } from './requirePassword.js'
import type { Users } from './Users.js'

const minute = 60_000
const codeMinutes = 10
const codeTries = 5

/** How people come to an account, prove that its address is theirs, and get into it. */
export class Accounts {
  readonly #random: (bytes: number) => Uint8Array
  readonly #mailer: Mailer
  readonly #users: Users
  readonly #codes: OneTimeCodes

  constructor(edges: ServerEdges, users: Users, codes: OneTimeCodes) {
    this.#random = edges.random
    this.#mailer = edges.mailer
    this.#users = users
    this.#codes = codes
  }

  /** The user whose password this is. Refuses a wrong one, and an address that is not proven to be theirs yet. */
  async login(email: string, password: string): Promise<UserProfile> {
    const user = await this.#users.login(email, password)
    if (!user) throw new ApiError(401, 'Invalid email or password', 'UNAUTHORIZED')
    if (user.is_verified) return user
    throw new ApiError(
      403,
      'This email address is not verified yet: enter the code that was mailed to it first',
      'EMAIL_NOT_VERIFIED',
    )
  }

  /** Makes an account that waits for the code which is mailed to its address. Who registers again before that starts anew. */
  async register(email: string, password: string): Promise<{ user: UserProfile; minutes: number }> {
    const address = requireEmail(email)
    requirePassword(password)
    const user = await this.#users.open({ email: address, password }, false)
    await this.#mailCode(user)
    return { user, minutes: codeMinutes }
  }

  /** Mails a new code to an account that waits for one. What others give is not told apart. */
  async resendCode(email: string): Promise<void> {
    const user = await this.#users.getByEmail(email)
    if (user && !user.is_verified) await this.#mailCode(user)
  }

  /** Proves an address by its code. */
  async verify(email: string, code: string): Promise<UserProfile> {
    const user = await this.#users.getByEmail(email)
    const check = user && (await this.#codes.take('verify', user.id, code.trim()))
    const verified = user && check === 'right' ? await this.#users.verify(user.id) : undefined
    if (verified) return verified
    throw wrongCode(check ?? 'wrong')
  }

  /** Changes a user's own password, which they must know. */
  async changePassword(user: UserProfile, current: string, next: string): Promise<void> {
    requirePassword(next)
    if (!(await this.#users.login(user.email, current))) {
      throw new ApiError(400, 'The current password is wrong', 'WRONG_PASSWORD')
    }
    await this.#users.setPassword(user.id, next)
  }

  /** The account of whoever a provider says this is, made if there is none. */
  async enter(email: string, name: string): Promise<{ user: UserProfile; isNew: boolean }> {
    const address = requireEmail(email)
    const known = await this.#users.getByEmail(address)
    if (known?.is_verified) return { user: known, isNew: false }
    const full_name = name.trim() === '' ? undefined : name.trim().slice(0, 200)
    return { user: await this.#users.open({ email: address, full_name }, true), isNew: true }
  }

  async #mailCode({ id, email }: UserProfile): Promise<void> {
    const code = (BigInt(`0x${toHex(this.#random(8))}`) % 1_000_000n).toString().padStart(6, '0')
    await this.#codes.keep('verify', id, code, codeMinutes * minute, codeTries)
    const text = `Your code is ${code}. It is valid for ${codeMinutes} minutes.`
    await this.#mailer.send({ to: email, subject: 'Your code', text })
  }
}

function wrongCode(check: CodeCheck): ApiError {
  switch (check) {
    case 'expired':
      return new ApiError(400, 'The code has expired: ask for a new one', 'CODE_EXPIRED')
    case 'too-many-tries':
      return new ApiError(400, 'The code was tried too often: ask for a new one', 'TOO_MANY_TRIES')
    case 'right':
    case 'wrong':
      return new ApiError(400, 'The code is wrong', 'WRONG_CODE')
    default:
      return check satisfies never
  }
}

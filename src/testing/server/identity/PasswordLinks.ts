import { ApiError } from '../ApiError.js'
import type { ServerEdges } from '../edgeTypes.js'
import type { Mailer } from '../mailTypes.js'
import { toHex } from '../toHex.js'
import type { UserProfile } from './identityTypes.js'
import type { OneTimeCodes } from './OneTimeCodes.js'
import { requireEmail } from './requireEmail.js'
import { requirePassword } from './requirePassword.js'
import type { Users } from './Users.js'

const resetMinutes = 60
const inviteDays = 7

/** Where a token to choose a password leads its owner. */
type LinkFor = (resetToken: string) => string

/** Links by mail with which people choose a password: who has forgotten theirs, and who is invited. */
export class PasswordLinks {
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

  /** Mails a link to an address that has an account. Nobody is told whether it has. */
  async request(email: string, linkFor: LinkFor): Promise<void> {
    const user = await this.#users.getByEmail(email)
    if (!user) return
    const link = linkFor(await this.#createToken(user.id, resetMinutes))
    const text = `Choose a new password within ${resetMinutes} minutes: ${link}`
    await this.#mailer.send({ to: user.email, subject: 'Reset your password', text })
  }

  /** Makes an account that has no password yet, and mails a link to choose one. */
  async invite(email: string, role: 'admin' | 'user', linkFor: LinkFor): Promise<UserProfile> {
    const address = requireEmail(email)
    const user = await this.#users.open({ email: address, role }, false)
    const link = linkFor(await this.#createToken(user.id, inviteDays * 24 * 60))
    const text = `You are invited. Choose a password within ${inviteDays} days: ${link}`
    await this.#mailer.send({ to: user.email, subject: 'You are invited', text })
    return user
  }

  /** Sets the password of whoever was mailed this token, which is good once. */
  async use(resetToken: string, password: string): Promise<UserProfile> {
    requirePassword(password)
    const [userId = ''] = resetToken.split('.')
    const check = await this.#codes.take('reset', userId, resetToken)
    const user = check === 'right' ? await this.#users.setPassword(userId, password) : undefined
    if (user) return user
    throw new ApiError(
      400,
      'This link to choose a password is not valid any more: ask for a new one',
      'INVALID_RESET_TOKEN',
    )
  }

  async #createToken(userId: string, minutes: number): Promise<string> {
    const token = `${userId}.${toHex(this.#random(32))}`
    // It can't be guessed, so tries are not counted: whoever knows the user's id could use them up.
    await this.#codes.keep('reset', userId, token, minutes * 60_000, Number.MAX_SAFE_INTEGER)
    return token
  }
}

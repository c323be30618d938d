import type { JsonObject } from '../../../wire/agentTypes.js'
import type { StoredRecord } from '../store/storeTypes.js'
import { textOf } from '../textOf.js'
import { toHex } from '../toHex.js'
import { derivePasswordKey } from './derivePasswordKey.js'
import { sameText } from './sameText.js'

const iterations = 600_000

/** What users' records keep in place of passwords. */
export class Passwords {
  readonly #random: (bytes: number) => Uint8Array

  constructor(random: (bytes: number) => Uint8Array) {
    this.#random = random
  }

  /** The fields of a record whose password this is to be. */
  async fieldsFor(password: string): Promise<JsonObject> {
    const salt = toHex(this.#random(16))
    const key = await derivePasswordKey(password, salt, iterations)
    return { password_salt: salt, password_iterations: iterations, password_key: key }
  }

  /** Whether this is the record's password. No record, or one without a password, takes as long as a wrong one. */
  async matches(record: StoredRecord | undefined, password: string): Promise<boolean> {
    const salt = textOf(record?.['password_salt'], 'nobody')
    const rounds = Number(record?.['password_iterations'] ?? iterations)
    const key = await derivePasswordKey(password, salt, rounds)
    return sameText(key, textOf(record?.['password_key']))
  }
}

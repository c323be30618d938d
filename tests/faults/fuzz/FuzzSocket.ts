import { asCallback } from '../../../src/testing/server/asCallback.js'
import type { RealtimeSocket } from '../../../src/wire/socketTypes.js'

type Listener = (...args: unknown[]) => void

/** A socket that says what it is told to say. What a listener throws, it throws, as socket.io does. */
export class FuzzSocket implements RealtimeSocket {
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #answerJoin: () => unknown
  connected = false
  active = true

  constructor(answerJoin: () => unknown) {
    this.#answerJoin = answerJoin
    this.connect()
  }

  on(event: string, listener: Listener): this {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners.add(listener))
    return this
  }

  emit(_event: string, ...args: unknown[]): this {
    const acknowledge = asCallback(args[1])
    if (acknowledge) setTimeout(() => acknowledge(this.#answerJoin()))
    return this
  }

  connect(): this {
    setTimeout(() => {
      if (!this.active || this.connected) return
      this.connected = true
      this.tell('connect')
    })
    return this
  }

  disconnect(): this {
    this.active = false
    this.connected = false
    return this
  }

  /** The network breaks, and is back a moment later. */
  drop(): void {
    this.connected = false
    this.tell('disconnect', 'transport close')
    this.connect()
  }

  /** The server sends something. */
  tell(event: string, ...args: unknown[]): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(...args)
  }
}

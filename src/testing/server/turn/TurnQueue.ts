import type { PendingTurn } from './PendingTurn.js'

/** Runs turns: those of one conversation one after the other in the order of their questions, others side by side. */
export class TurnQueue {
  readonly #run: (turn: PendingTurn) => Promise<void>
  readonly #onError: (error: unknown) => void
  readonly #closing: AbortSignal
  readonly #tails = new Map<string, Promise<void>>()

  constructor(
    run: (turn: PendingTurn) => Promise<void>,
    onError: (error: unknown) => void,
    closing: AbortSignal,
  ) {
    this.#run = run
    this.#onError = onError
    this.#closing = closing
  }

  /** Resolves when the turn has ended, however it ended. */
  add(turn: PendingTurn): Promise<void> {
    const before = this.#tails.get(turn.conversationId) ?? Promise.resolve()
    const tail = before
      .then(() => (this.#closing.aborted ? undefined : this.#run(turn)))
      .catch(this.#onError)
      .then(() => {
        if (this.#tails.get(turn.conversationId) === tail) this.#tails.delete(turn.conversationId)
      })
    this.#tails.set(turn.conversationId, tail)
    return tail
  }

  /** Resolves when no turn runs or waits. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values())
  }
}

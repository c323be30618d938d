/** The wire between an in-memory client and its server, which can be cut. */
export class TestNetwork {
  #isUp = true
  readonly #listeners = new Set<(isUp: boolean) => void>()

  /** False between {@link drop} and {@link restore}. */
  get isUp(): boolean {
    return this.#isUp
  }

  /** Cuts everything: sockets disconnect, requests under way fail as a browser's do, and so does every new one. */
  drop(): void {
    this.#set(false)
  }

  /** Brings the network back; sockets reconnect by themselves. */
  restore(): void {
    this.#set(true)
  }

  /** Returns what stops the listening. */
  onChange(listener: (isUp: boolean) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #set(isUp: boolean): void {
    if (this.#isUp === isUp) return
    this.#isUp = isUp
    for (const listener of [...this.#listeners]) listener(isUp)
  }
}

import type { AgentMessage } from '../../../wire/agentTypes.js'
import type { ServerEdges } from '../edgeTypes.js'
import { messagesOf } from '../services/messagesOf.js'
import type { Change, StoredRecord } from '../store/storeTypes.js'
import { messagePush } from './messagePush.js'
import { nextDate } from './nextDate.js'

/**
 * Brings the states of one growing message to the store and then to its room: never faster than `frameMs`, skipping states
 * that come faster than that, and always in order.
 */
export class MessageWriter {
  readonly #edges: ServerEdges
  readonly #conversationId: string
  /** Goes into the same write as the message's first state. */
  readonly #opening: Change[]
  #latest: AgentMessage
  #written: AgentMessage | undefined
  #running: Promise<void> | undefined
  #nextAt = 0

  constructor(edges: ServerEdges, conversationId: string, message: AgentMessage, opening: Change[]) {
    this.#edges = edges
    this.#conversationId = conversationId
    this.#latest = message
    this.#opening = opening
  }

  get message(): AgentMessage {
    return this.#latest
  }

  /** Takes a new state. Resolves when it, or a later one, is out; nobody has to wait for that. */
  set(message: AgentMessage): Promise<void> {
    this.#latest = message
    return (this.#running ??= this.#drain().finally(() => (this.#running = undefined)))
  }

  /** Writes the last state together with `changes`, whatever the pace, and pushes it. */
  async finish(message: AgentMessage, changes: Change[]): Promise<void> {
    await this.#running
    this.#latest = message
    await this.#waitForSlot()
    await this.#write(changes)
  }

  async #drain(): Promise<void> {
    while (this.#latest !== this.#written) {
      await this.#waitForSlot()
      // A server that is closing leaves the message as it is: its next start will close it.
      if (this.#edges.closing.aborted) return
      await this.#write([])
    }
  }

  async #waitForSlot(): Promise<void> {
    const left = this.#nextAt - this.#edges.clock.now()
    if (left > 0) await this.#edges.clock.wait(left, this.#edges.closing)
  }

  async #write(changes: Change[]): Promise<void> {
    const { clock, store, switches, emit, frameMs } = this.#edges
    const state = this.#latest
    const dated = { ...state, updated_date: nextDate(this.#written?.updated_date ?? '', clock.now()) }
    this.#nextAt = clock.now() + frameMs
    // A message has an id and is JSON, which is all that a record is.
    const put = dated as unknown as StoredRecord
    const opening = this.#written ? [] : this.#opening
    await store.write([{ collection: messagesOf(this.#conversationId), put }, ...opening, ...changes])
    // While this was being written a newer state may have come; it must not be mistaken for the written one.
    if (this.#latest === state) this.#latest = dated
    this.#written = dated
    emit(messagePush(this.#conversationId, dated, switches))
  }
}

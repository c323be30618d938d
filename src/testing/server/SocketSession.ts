import type { Identity } from './identity/identityTypes.js'
import type { LocalServer } from './serverTypes.js'

/** What a `join` came to. */
export type JoinAnswer = { ok: true } | { error: string }

/** The rooms of one socket, as its transport keeps them. */
export interface SocketRooms {
  join(room: string): unknown
  leave(room: string): unknown
}

/** The server's side of one socket that got through the handshake: which rooms it may enter, and what it is told. */
export class SocketSession {
  readonly #server: LocalServer
  readonly #identity: Identity
  readonly #appId: string
  readonly #rooms: SocketRooms
  /** How often each room was left while somebody was being let in. */
  readonly #left = new Map<string, number>()

  constructor(server: LocalServer, identity: Identity, appId: string, rooms: SocketRooms) {
    this.#server = server
    this.#identity = identity
    this.#appId = appId
    this.#rooms = rooms
  }

  async join(room: string): Promise<JoinAnswer> {
    const left = this.#left.get(room) ?? 0
    this.#left.set(room, left)
    const refused = await this.#server
      .refuseJoin(this.#identity, this.#appId, room)
      .catch(() => 'The server failed to answer')
    if (refused !== undefined) return { error: refused }
    // A `leave` that came while this was being checked is the later word.
    if (this.#left.get(room) === left) await this.#rooms.join(room)
    return { ok: true }
  }

  async leave(room: string): Promise<void> {
    const left = this.#left.get(room)
    if (left !== undefined) this.#left.set(room, left + 1)
    await this.#rooms.leave(room)
  }

  /** Tells the socket what its `join` came to, if the server is one that does: by the callback, or a refusal by an event. */
  answer(
    answer: JoinAnswer,
    room: string,
    acknowledge: ((answer: JoinAnswer) => void) | undefined,
    emit: (event: string, data: unknown) => void,
  ): void {
    if (this.#server.switches.JOIN === 'silent') return
    if (acknowledge) acknowledge(answer)
    else if ('error' in answer) emit('error', { message: answer.error, room })
  }
}

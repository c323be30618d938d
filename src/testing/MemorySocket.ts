import type { RealtimeSocket } from '../wire/socketTypes.js'
import { nextTask } from './nextTask.js'
import type { Push } from './server/edgeTypes.js'
import type { LocalServer } from './server/serverTypes.js'
import { asCallback } from './server/asCallback.js'
import { socketCredentials } from './server/socketCredentials.js'
import { SocketSession } from './server/SocketSession.js'
import type { TestNetwork } from './TestNetwork.js'

type Listener = (...args: unknown[]) => void

/** One connection, from its handshake to its end. */
interface Connection {
  rooms: Set<string>
  session: SocketSession
}

/**
 * A socket in memory that behaves as socket.io's does: it comes up in a later task, reconnects by itself after the network was
 * cut but not after a kick or a refused handshake, keeps what is emitted meanwhile, and passes everything through JSON.
 */
export class MemorySocket implements RealtimeSocket {
  readonly #server: LocalServer
  readonly #network: TestNetwork
  readonly #query: Record<string, string>
  readonly #register: (socket: MemorySocket) => () => void
  #unregister: (() => void) | undefined
  readonly #listeners = new Map<string, Set<Listener>>()
  #waiting: [event: string, args: unknown[]][] = []
  #connection: Connection | undefined
  /** Grows with each try, so that a late answer to an earlier one is known as such. */
  #attempt = 0
  /** Whether the socket is connected or will try again by itself, as socket.io's `active`. */
  active = false

  /** `register` is called while the socket is in use, and what it returns when it no longer is. */
  constructor(
    server: LocalServer,
    network: TestNetwork,
    query: Record<string, string>,
    register: (socket: MemorySocket) => () => void,
  ) {
    this.#server = server
    this.#network = network
    this.#query = query
    this.#register = register
    this.connect()
  }

  get connected(): boolean {
    return this.#connection !== undefined
  }

  on(event: string, listener: Listener): this {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners.add(listener))
    return this
  }

  off(event: string, listener: Listener): this {
    this.#listeners.get(event)?.delete(listener)
    return this
  }

  emit(event: string, ...args: unknown[]): this {
    if (this.#connection) this.#send(this.#connection, event, args)
    else this.#waiting.push([event, args])
    return this
  }

  connect(): this {
    if (this.active) return this
    this.active = true
    this.#unregister ??= this.#register(this)
    void this.#open()
    return this
  }

  disconnect(): this {
    this.active = false
    this.#attempt++
    this.#end('io client disconnect')
    this.#unregister?.()
    this.#unregister = undefined
    return this
  }

  /** The server hangs up. */
  kick(): void {
    if (!this.#connection) return
    this.active = false
    this.#end('io server disconnect')
  }

  /** The network is gone. */
  drop(): void {
    this.#attempt++
    this.#end('transport close')
    if (this.active) void this.#open()
  }

  /** The network is back. */
  retry(): void {
    if (this.active && !this.#connection) void this.#open()
  }

  /** The server sends to a room. */
  receive(push: Push): void {
    const connection = this.#connection
    if (connection?.rooms.has(push.room))
      this.#later(connection, () => this.#tell('update_model', clone(push)))
  }

  async #open(): Promise<void> {
    const attempt = ++this.#attempt
    await nextTask()
    if (attempt !== this.#attempt) return
    if (!this.#network.isUp) {
      this.#tell('connect_error', new Error('websocket error'))
      return
    }
    try {
      const identity = await this.#server.identify(socketCredentials(this.#query))
      if (attempt !== this.#attempt) return
      const rooms = new Set<string>()
      const appId = this.#query['app_id'] ?? ''
      const session = new SocketSession(this.#server, identity, appId, {
        join: (room) => rooms.add(room),
        leave: (room) => rooms.delete(room),
      })
      this.#connected({ rooms, session })
    } catch (error) {
      if (attempt !== this.#attempt) return
      this.active = false
      this.#tell('connect_error', error)
    }
  }

  #connected(connection: Connection): void {
    this.#connection = connection
    for (const [event, args] of this.#waiting.splice(0)) this.#send(connection, event, args)
    this.#tell('connect')
  }

  #end(reason: string): void {
    if (!this.#connection) return
    this.#connection = undefined
    this.#tell('disconnect', reason)
  }

  /** Brings an event of the client's to the server, and its acknowledgement back. */
  #send(connection: Connection, event: string, args: unknown[]): void {
    const [room, acknowledge] = args
    this.#later(connection, async () => {
      if (event === 'leave') return connection.session.leave(String(room))
      if (event !== 'join') return
      const answer = await connection.session.join(String(room))
      this.#later(connection, () => {
        connection.session.answer(clone(answer), String(room), asCallback(acknowledge), (name, data) =>
          this.#tell(name, clone(data)),
        )
      })
    })
  }

  /** What is under way when the connection ends is lost with it. */
  #later(connection: Connection, action: () => unknown): void {
    void nextTask().then(() => (this.#connection === connection ? action() : undefined))
  }

  #tell(event: string, ...args: unknown[]): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(...args)
  }
}

/** Through JSON, as over a wire: nobody holds a part of the server. */
function clone<T>(value: T): T {
  // JSON gives back what went in, less what a wire can't carry.
  return JSON.parse(JSON.stringify(value)) as T
}

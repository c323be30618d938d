import { createClient } from '../../../src/client/createClient.js'
import type { ConversationListener } from '../../../src/client/realtime.js'
import type { ReadClient } from '../../../src/cache/readClient.js'
import type { AgentConversation, AgentMessage, AgentMessageInput } from '../../../src/wire/agentTypes.js'
import { HttpError, NetworkError } from '../../../src/wire/errors.js'
import type { SocketStatus } from '../../../src/wire/socketStatus.js'
import { createStore } from '../../../src/wire/store.js'
import type { ModelFrame, ModelServer, ModelSwitches } from './ModelServer.js'

/** A GET on its way: what it found, once the server has looked. */
interface Get {
  conversationId: string
  found: AgentConversation | undefined
  answer: (conversation: AgentConversation) => void
  fail: (error: Error) => void
}

/** A POST on its way: what was stored, once it was. */
interface Post {
  conversationId: string
  input: AgentMessageInput
  stored: AgentMessage | undefined
  answer: (message: AgentMessage) => void
  fail: (error: Error) => void
}

/** What becomes of a POST that breaks: nothing is stored, or it is, at once or later. */
export type Breaking = 'lost' | 'stored' | 'stored-later'

/** So many frames may come once more. */
const LAST_FRAMES = 20

const real = createClient({ appId: 'app', serverUrl: 'http://127.0.0.1:1' })

/** All that lies between a client and the server, and may go wrong there. */
export class ModelNetwork {
  readonly client: ReadClient
  /** How often each message was sent, by the client's own id. */
  readonly posts = new Map<string, number>()
  /** What was stored of each message that was sent: the ids of its copies, by the client's own id. */
  readonly copies = new Map<string, readonly string[]>()
  /** How many GETs have failed. */
  failedGets = 0
  readonly #server: ModelServer
  readonly #switches: ModelSwitches
  readonly #status = createStore<SocketStatus | undefined>({ state: 'connected', since: 0 })
  readonly #listeners = new Map<string, Set<ConversationListener>>()
  readonly #rooms = new Set<string>()
  #connection = 1
  #frames: ModelFrame[] = []
  #delivered: ModelFrame[] = []
  #gets: Get[] = []
  #posts: Post[] = []

  constructor(server: ModelServer, switches: ModelSwitches) {
    this.#server = server
    this.#switches = switches
    server.onFrame = (frame) => {
      if (this.#rooms.has(frame.conversationId)) this.#frames.push(frame)
    }
    this.client = {
      ...real,
      agents: {
        ...real.agents,
        getConversation: (conversationId) =>
          new Promise((answer, fail) => this.#gets.push({ conversationId, found: undefined, answer, fail })),
        addMessage: (conversation, input) =>
          new Promise((answer, fail) =>
            this.#post(
              typeof conversation === 'string' ? conversation : conversation.id,
              input,
              answer,
              fail,
            ),
          ),
      },
      realtime: { status: this.#status, joinConversation: (id, listener) => this.#join(id, listener) },
    }
  }

  drop(): void {
    this.#connection += 1
    this.#rooms.clear()
    this.#frames = []
    this.#status.set({ state: 'reconnecting', attempt: 1, since: 0 })
  }

  connect(): void {
    if (this.#status.get()?.state === 'connected') return
    this.#status.set({ state: 'connected', since: 0 })
    for (const id of this.#listeners.keys()) this.#enter(id)
  }

  /** Brings frames to the client, in their order. */
  deliver(count: number): void {
    for (const frame of this.#frames.splice(0, count)) this.#tell(frame)
  }

  /** Brings a frame once more. */
  repeat(place: number): void {
    const frame = this.#delivered[place % Math.max(1, this.#delivered.length)]
    if (frame && this.#rooms.has(frame.conversationId)) this.#tell(frame)
  }

  /** Puts the oldest frame behind the next. */
  reorder(): void {
    const [first, second, ...rest] = this.#frames
    if (first && second) this.#frames = [second, first, ...rest]
  }

  malformed(): void {
    for (const listeners of this.#listeners.values()) {
      for (const listener of listeners) listener.onMalformed?.('not JSON')
    }
  }

  /** The server looks what it has for the oldest GET. */
  serveGet(): void {
    const get = this.#gets.find(({ found }) => found === undefined)
    if (get) get.found = this.#conversation(get.conversationId)
  }

  /** The oldest GET is answered with what the server found for it. */
  answerGet(): void {
    const get = this.#gets.shift()
    get?.answer(get.found ?? this.#conversation(get.conversationId))
  }

  failGet(): void {
    if (this.#gets.length > 0) this.failedGets += 1
    this.#gets.shift()?.fail(new HttpError('Bad gateway', { status: 502 }))
  }

  storePost(): void {
    const post = this.#posts.find(({ stored }) => stored === undefined)
    if (post) post.stored = this.#store(post)
  }

  answerPost(): void {
    const post = this.#posts.shift()
    if (!post) return
    const stored = post.stored ?? this.#store(post)
    const agents = this.#server.messages(post.conversationId).findLast(({ role }) => role === 'assistant')
    post.answer(this.#switches.answer === 'agent' && agents ? agents : stored)
  }

  breakPost(how: Breaking, laterMs: number): void {
    const post = this.#posts.shift()
    if (!post) return
    if (!post.stored && how === 'stored') this.#store(post)
    if (!post.stored && how === 'stored-later') setTimeout(() => this.#store(post), laterMs)
    post.fail(new NetworkError('reset'))
  }

  refusePost(): void {
    const post = this.#posts.find(({ stored }) => stored === undefined)
    this.#posts = this.#posts.filter((kept) => kept !== post)
    post?.fail(new HttpError('No', { status: 422 }))
  }

  /** Everything that is under way gets through. */
  settle(): void {
    this.connect()
    this.deliver(Infinity)
    while (this.#posts.length > 0) this.answerPost()
    while (this.#gets.length > 0) this.answerGet()
    this.deliver(Infinity)
  }

  #conversation(id: string): AgentConversation {
    const date = '2026-01-01T00:00:00Z'
    return {
      id,
      app_id: 'app',
      agent_name: 'support_agent',
      created_by_id: 'u1',
      created_date: date,
      updated_date: date,
      messages: [...this.#server.messages(id)],
    }
  }

  #post(conversationId: string, input: AgentMessageInput, answer: Post['answer'], fail: Post['fail']): void {
    const localId = String(input.additional_message_params?.['local_id'])
    this.posts.set(localId, (this.posts.get(localId) ?? 0) + 1)
    this.#posts.push({ conversationId, input, stored: undefined, answer, fail })
  }

  #store({ conversationId, input }: Post): AgentMessage {
    const { additional_message_params: params, ...rest } = input
    const own = this.#switches.echo === 'client-id' && params ? { additional_message_params: params } : {}
    const copy = this.#server.append(conversationId, { ...rest, ...own, role: 'user' })
    const localId = String(params?.['local_id'])
    this.copies.set(localId, [...(this.copies.get(localId) ?? []), copy.id])
    return copy
  }

  #join(id: string, listener: ConversationListener): () => void {
    const listeners = this.#listeners.get(id) ?? new Set()
    this.#listeners.set(id, listeners.add(listener))
    if (this.#status.get()?.state === 'connected') this.#enter(id)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      this.#listeners.delete(id)
      this.#rooms.delete(id)
    }
  }

  /** The server takes note of a join a moment later, and says so or not. */
  #enter(id: string): void {
    const connection = this.#connection
    const isSilent = this.#switches.join === 'silent'
    this.#each(id, (listener) => listener.onJoin?.())
    setTimeout(
      () => {
        if (connection !== this.#connection || !this.#listeners.has(id)) return
        this.#rooms.add(id)
        if (!isSilent) this.#each(id, (listener) => listener.onAcknowledged?.())
      },
      isSilent ? 900 : 20,
    )
  }

  #tell(frame: ModelFrame): void {
    this.#delivered = [...this.#delivered.slice(-LAST_FRAMES), frame]
    // what goes through a socket is another object
    this.#each(frame.conversationId, (listener) => listener.onMessage(structuredClone(frame.message)))
  }

  #each(id: string, act: (listener: ConversationListener) => void): void {
    for (const listener of [...(this.#listeners.get(id) ?? [])]) act(listener)
  }
}

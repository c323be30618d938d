import type { AgentMessage, AgentMessageToolCall } from '../../../src/wire/agentTypes.js'

/** What is not known of the platform, and played either way. */
export interface ModelSwitches {
  /** Whether the first conversation is loaded when the run begins. */
  start: 'open' | 'loading'
  dates: 'each' | 'created-only' | 'seconds' | 'missing'
  join: 'ack' | 'silent'
  /** Whether a client's own id comes back. */
  echo: 'client-id' | 'none'
  /** Whose message a POST is answered with. */
  answer: 'own' | 'agent'
}

/** A whole message on its way to whoever is in the room, with the strings of its calls cut. */
export interface ModelFrame {
  conversationId: string
  message: AgentMessage
}

/** The truth: what a server has stored, in the order in which it did. */
export class ModelServer {
  /** Where each change goes besides. */
  onFrame: (frame: ModelFrame) => void = () => undefined
  /** Messages that the server cut short, or put other words into. */
  readonly replaced = new Set<string>()
  /** Messages that the server took away. */
  readonly removed: AgentMessage[] = []
  readonly #stored = new Map<string, AgentMessage[]>()
  readonly #switches: ModelSwitches
  #ids = 0
  #time = Date.UTC(2026, 0, 1)

  constructor(switches: ModelSwitches) {
    this.#switches = switches
  }

  /** What is stored of a conversation; the list and its messages stay as they are. */
  messages(conversationId: string): readonly AgentMessage[] {
    return this.#stored.get(conversationId) ?? []
  }

  append(conversationId: string, fields: Partial<AgentMessage>): AgentMessage {
    const date = this.#date()
    const message: AgentMessage = {
      id: `m${++this.#ids}`,
      role: 'assistant',
      content: '',
      created_date: date,
      ...fields,
      updated_date: this.#updated(date, date),
    }
    this.#stored.set(conversationId, [...this.messages(conversationId), message])
    this.#emit(conversationId, message)
    return message
  }

  /** Changes the newest message of the agent's, if there is one. */
  grow(conversationId: string, change: (message: AgentMessage) => Partial<AgentMessage>): void {
    const newest = this.messages(conversationId).findLast(({ role }) => role === 'assistant')
    if (newest) this.#change(conversationId, newest, change(newest))
  }

  /** Puts other words into a message. */
  edit(conversationId: string, place: number): void {
    const message = this.#pick(conversationId, place)
    if (!message) return
    this.replaced.add(message.id)
    this.#change(conversationId, message, { content: `edited ${++this.#ids}` })
  }

  /** Takes a message away. Nothing is pushed: the platform has no frame for it. */
  remove(conversationId: string, place: number): void {
    const message = this.#pick(conversationId, place)
    if (!message) return
    this.removed.push(message)
    this.#stored.set(
      conversationId,
      this.messages(conversationId).filter((kept) => kept !== message),
    )
  }

  /** Sets the server's clock. */
  jump(ms: number): void {
    this.#time += ms
  }

  #pick(conversationId: string, place: number): AgentMessage | undefined {
    const messages = this.messages(conversationId)
    return messages[messages.length > 0 ? place % messages.length : 0]
  }

  #change(conversationId: string, message: AgentMessage, change: Partial<AgentMessage>): void {
    const date = this.#updated(message.created_date, this.#date())
    const changed = { ...message, ...change, updated_date: date }
    this.#stored.set(
      conversationId,
      this.messages(conversationId).map((known) => (known === message ? changed : known)),
    )
    this.#emit(conversationId, changed)
  }

  #date(): string {
    this.#time += 7
    return new Date(this.#time).toISOString()
  }

  #updated(created: string, now: string): string {
    switch (this.#switches.dates) {
      case 'each':
        return now
      case 'created-only':
        return created
      case 'seconds':
        return now.slice(0, 19)
      case 'missing':
        return ''
      default:
        return this.#switches.dates satisfies never
    }
  }

  #emit(conversationId: string, message: AgentMessage): void {
    const calls = message.tool_calls?.map(cutCall)
    this.onFrame({ conversationId, message: calls ? { ...message, tool_calls: calls } : message })
  }
}

function cutCall(call: AgentMessageToolCall): AgentMessageToolCall {
  return {
    ...call,
    arguments_string: call.arguments_string.slice(0, 500),
    ...(call.results !== undefined && { results: call.results.slice(0, 50) }),
  }
}

import type { AgentConversation, AgentMessage } from '../../../src/wire/agentTypes.js'
import { isRecord } from '../../../src/wire/isRecord.js'
import { textOf } from '../model/textOf.js'

/** What a server is asked for. */
export type Asked = 'get' | 'list' | 'send' | 'create'

/** Makes an answer of the text that a true one would be. */
export type Spoil = (text: string) => Response

const WHOLE = {
  arguments_string: JSON.stringify({ query: 'x'.repeat(520) }),
  results: JSON.stringify([
    { title: 'a task', done: false },
    { title: 'another', done: true },
  ]),
}

/** The truth, and the true answer to every request; the next ones may be spoiled. */
export class FuzzServer {
  /** Answers from the next on, for each kind of request: one each. */
  readonly spoils: Record<Asked, Spoil[]> = { get: [], list: [], send: [], create: [] }
  readonly #conversations = new Map<string, AgentConversation>()
  #ids = 0
  #time = Date.UTC(2026, 0, 1)

  constructor() {
    for (const id of ['c1', 'c2']) {
      this.#open(id)
      this.say(id, { role: 'user', content: `Hello in ${id}`, file_urls: ['https://files.example/a.png'] })
      this.say(id, {
        content: 'Let me see.',
        reasoning: { start_date: this.#date(), end_date: this.#date(), content: 'They greet me.' },
        tool_calls: [{ id: `${id}-t1`, name: 'read_Task', status: 'success', ...WHOLE }],
        usage: { prompt_tokens: 10, completion_tokens: 5 },
        model: 'small',
      })
    }
  }

  conversation(id: string): AgentConversation {
    return this.#conversations.get(id) ?? this.#open(id)
  }

  list(): AgentConversation[] {
    return [...this.#conversations.values()]
  }

  /** Stores a message. */
  say(id: string, fields: Partial<AgentMessage>): AgentMessage {
    const date = this.#date()
    const message = {
      id: `m${++this.#ids}`,
      role: 'assistant',
      content: '',
      created_date: date,
      updated_date: date,
      ...fields,
    }
    this.#change(id, [...this.conversation(id).messages, message])
    return message
  }

  /** The newest message of the agent's says more. */
  sayMore(id: string): AgentMessage {
    const messages = this.conversation(id).messages
    const newest = messages.findLast(({ role }) => role === 'assistant')
    if (newest === undefined) return this.say(id, {})
    const grown = { ...newest, content: `${textOf(newest)} More.`, updated_date: this.#date() }
    this.#change(
      id,
      messages.map((message) => (message === newest ? grown : message)),
    )
    return grown
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const path = new URL(input instanceof Request ? input.url : input).pathname
    const sent = typeof init.body === 'string' ? init.body : '{}'
    const { asked, body } = this.#answer(init.method ?? 'GET', path, sent)
    const text = JSON.stringify(body)
    return this.spoils[asked].shift()?.(text) ?? new Response(text)
  }

  #answer(method: string, path: string, sent: string): { asked: Asked; body: unknown } {
    const parts = path.split('/')
    if (method === 'GET' && path.endsWith('/conversations')) {
      // servers may leave messages out, and the longest would only cost time
      return {
        asked: 'list',
        body: this.list().map((item) => (item.id === 'c1' ? { ...item, messages: [] } : item)),
      }
    }
    if (method === 'GET') return { asked: 'get', body: this.conversation(parts.at(-1) ?? '') }
    const fields: unknown = JSON.parse(sent)
    const known = isRecord(fields) ? fields : {}
    if (path.endsWith('/messages')) return { asked: 'send', body: this.say(parts.at(-2) ?? '', known) }
    const id = `c${3 + this.#conversations.size}`
    return { asked: 'create', body: this.#open(id, known) }
  }

  #open(id: string, fields: Partial<AgentConversation> = {}): AgentConversation {
    const date = this.#date()
    const conversation: AgentConversation = {
      id,
      app_id: 'app',
      agent_name: 'support_agent',
      created_by_id: 'u1',
      created_date: date,
      updated_date: date,
      messages: [],
      metadata: { order_id: '7', tags: ['a', 'b'] },
      ...fields,
    }
    this.#conversations.set(id, conversation)
    return conversation
  }

  #change(id: string, messages: AgentMessage[]): void {
    this.#conversations.set(id, { ...this.conversation(id), messages, updated_date: this.#date() })
  }

  #date(): string {
    this.#time += 7
    return new Date(this.#time).toISOString()
  }
}

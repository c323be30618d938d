import type { Base44Client } from '../../src/client/clientTypes.js'
import { createClient } from '../../src/client/createClient.js'
import type { ConversationListener } from '../../src/client/realtime.js'
import type { AgentConversation, AgentMessage, AgentMessageInput } from '../../src/wire/agentTypes.js'
import type { SocketStatus } from '../../src/wire/socketStatus.js'
import { AbortError } from '../../src/wire/errors.js'
import { createStore } from '../../src/wire/store.js'

/** A request that the test answers. */
interface Asked<Input, Answer> {
  input: Input
  answer: (value: Answer) => void
  fail: (error: Error) => void
}

/**
 * A transport that the test plays by hand: it answers GETs and POSTs, and pushes.
 *
 * @param canAbort GETs end when they are given up; an SDK client's don't
 */
export function createFakeClient({ canAbort = false } = {}) {
  const gets: Asked<string, AgentConversation>[] = []
  const posts: Asked<AgentMessageInput, AgentMessage>[] = []
  const listeners = new Map<string, Set<ConversationListener>>()
  const status = createStore<SocketStatus | undefined>({ state: 'connected', since: 0 })
  const counts = { joins: 0, leaves: 0 }
  const real = createClient({ appId: 'app', serverUrl: 'http://127.0.0.1:1' })
  const ask = <Input, Answer>(list: Asked<Input, Answer>[], input: Input) =>
    new Promise<Answer>((answer, fail) => list.push({ input, answer, fail }))

  const client: Base44Client = {
    ...real,
    agents: {
      ...real.agents,
      getConversation(id, { signal } = {}) {
        const answer = ask(gets, id)
        const asked = gets.at(-1)
        if (canAbort) signal?.addEventListener('abort', () => asked?.fail(new AbortError('Given up')))
        return answer
      },
      addMessage: (_, message) => ask(posts, message),
    },
    realtime: {
      status,
      joinConversation(id, listener) {
        counts.joins += 1
        const here = listeners.get(id) ?? new Set()
        listeners.set(id, here.add(listener))
        return () => {
          counts.leaves += 1
          here.delete(listener)
        }
      },
    },
  }
  const tell = (id: string, what: (listener: ConversationListener) => void) =>
    listeners.get(id)?.forEach(what)
  return {
    client,
    gets,
    posts,
    counts,
    status,
    join: (id: string) => tell(id, (listener) => listener.onJoin?.()),
    acknowledge: (id: string) => tell(id, (listener) => listener.onAcknowledged?.()),
    push: (id: string, message: AgentMessage) => tell(id, (listener) => listener.onMessage(message)),
    refuse: (id: string, reason: string) => tell(id, (listener) => listener.onRefused?.(reason)),
    malformed: (id: string) => tell(id, (listener) => listener.onMalformed?.('not JSON')),
  }
}

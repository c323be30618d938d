import type { AgentMessage } from '../../../../src/wire/agentTypes.js'
import { dateAt, seedMessages } from '../workload/seedMessages.js'

/** What the server holds. */
export interface Threads {
  /** Begins a thread that holds so many messages. @returns its id */
  begin: (length: number) => string
  put: (id: string, message: AgentMessage) => void
  /** The whole conversation as JSON. */
  read: (id: string) => string
}

/** Keeps the seeds as text: what a thread of 10,000 messages costs the server is nobody's to pay while one is measured. */
export function createThreads(): Threads {
  const seeds = new Map<number, string>()
  const threads = new Map<string, { length: number; pushed: Map<string, AgentMessage> }>()
  const seedOf = (length: number) => {
    const known = seeds.get(length) ?? JSON.stringify(seedMessages(length)).slice(1, -1)
    seeds.set(length, known)
    return known
  }
  return {
    begin(length) {
      seedOf(length)
      const id = `c${threads.size + 1}`
      threads.set(id, { length, pushed: new Map() })
      return id
    },
    put: (id, message) => void threads.get(id)?.pushed.set(message.id, message),
    read(id) {
      const { length, pushed } = threads.get(id) ?? { length: 0, pushed: new Map<string, AgentMessage>() }
      const messages = [seedOf(length), ...[...pushed.values()].map((message) => JSON.stringify(message))]
      const dates = `"created_date":"${dateAt(0)}","updated_date":"${dateAt(0)}"`
      const whose = '"app_id":"bench","agent_name":"support_agent","created_by_id":"u1"'
      return `{"id":"${id}",${whose},${dates},"messages":[${messages.filter(Boolean).join(',')}]}`
    },
  }
}

import { json, type Answer } from '../../support/recordingServer.js'
import { startRoomsServer, type RoomsServer } from '../../support/roomsServer.js'
import type { ContenderClient } from './contenderTypes.js'

/** A message as the server has it. */
export interface StoredMessage {
  id?: string
  role: string
  content: string
  created_date: string
  updated_date: string
  tool_calls?: unknown[]
}

/** A server that holds conversations, and pushes only what it is told to. */
export interface ConversationsServer extends RoomsServer {
  /** Keeps a message, which each GET has from now on. */
  store: (id: string, ...messages: StoredMessage[]) => void
  pushTo: (id: string, message: StoredMessage) => void
  /** How often the conversation's room was joined. */
  joins: (id: string) => number
  /** How often the conversation was asked for. */
  loads: (id: string) => number
  /** Answers GETs of a conversation so from now on; without an answer, with what is stored. */
  answerLoads: (id: string, answer?: Answer) => void
  /** Resolves when both sides have read what the other had sent before: another conversation is followed, and pushed to. */
  caughtUp: (client: ContenderClient) => Promise<void>
}

const roomOf = (id: string) => `/agent-conversations/${id}`
const pathOf = (id: string) => `/api/apps/app-1/agents/conversations/${id}`

/** Starts it; it goes when the test is over. */
export async function startConversations(): Promise<ConversationsServer> {
  const server = await startRoomsServer()
  const stored = new Map<string, StoredMessage[]>()
  const loadAnswers = new Map<string, Answer | undefined>()
  let barriers = 0
  server.answer((response, request) => {
    const { method, path } = request
    const id = path.split('/').at(-1) ?? ''
    const special = method === 'GET' && path === pathOf(id) ? loadAnswers.get(id) : undefined
    const usual = path.endsWith('/auth/login')
      ? json({ access_token: 'NEW', user: { id: 'u1', email: 'a@example.com' } })
      : json({ id, agent_name: 'sup', messages: stored.get(id) ?? [] })
    const answer = special ?? usual
    answer(response, request)
  })
  return {
    ...server,
    store: (id, ...messages) => void stored.set(id, [...(stored.get(id) ?? []), ...messages]),
    pushTo: (id, message) => server.push(roomOf(id), message),
    joins: (id) => server.events.filter((event) => event === `join ${roomOf(id)}`).length,
    loads: (id) => server.requests.filter(({ path }) => path === pathOf(id)).length,
    answerLoads: (id, answer) => void loadAnswers.set(id, answer),
    caughtUp(client) {
      const id = `barrier-${++barriers}`
      return new Promise((resolve) => {
        server.whenJoined(roomOf(id), () => server.push(roomOf(id), { id, role: 'assistant', content: id }))
        client.agents.subscribeToConversation(id, ({ messages }) => {
          if (messages.length > 0) resolve()
        })
      })
    },
  }
}

import type { RealtimeModule } from '../../../src/client/realtime.js'
import type { Connect } from '../../../src/wire/socketTypes.js'

/** A conversation as a callback is given it: what the tests look at, of any client. */
export interface SeenConversation {
  messages: {
    id: string
    content?: unknown
    tool_calls?: { results?: string | null | undefined }[] | null | undefined
  }[]
}

interface Subscribing {
  subscribeToConversation: (
    conversationId: string,
    onUpdate?: (conversation: SeenConversation) => void,
  ) => () => void
}

/** What the tests use of a client. */
export interface ContenderClient {
  agents: Subscribing & {
    getWhatsAppConnectURL: (agentName: string) => string
    getTelegramConnectURL: (agentName: string) => string
  }
  readonly asServiceRole: { agents: Subscribing }
  aiGateway: { connection: () => { token: string } }
  auth: {
    loginViaEmailPassword: (email: string, password: string) => Promise<unknown>
    logout: () => void
    setToken: (token: string) => void
  }
  functions: {
    fetch: (path: string) => Promise<Response>
    invoke: (name: string, data?: object) => Promise<unknown>
  }
  /** Not every client tells of its socket. */
  realtime?: RealtimeModule
  setToken: (token: string) => void
  cleanup: () => void
}

/** How a test's client is made. An option that a client doesn't know is nothing to it. */
export interface ContenderConfig {
  token?: string
  serviceToken?: string
  connect?: Connect
}

/** One of the clients that are compared. */
export interface Contender {
  name: string
  /** What is waited for and may never come is given up after so long. */
  patienceMs: number
  open: (server: { url: string }, config: ContenderConfig) => ContenderClient
}

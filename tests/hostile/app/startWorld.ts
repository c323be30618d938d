import { createClient, type Base44Client } from 'base44-react/client'
import { createTestBase44 } from 'base44-react/testing'
import { createMemoryUpload } from '../../../src/testing/createMemoryUpload.js'
import { memoryStorage } from '../../../src/testing/memoryStorage.js'
import { SocketHub } from '../../../src/testing/SocketHub.js'
import { conversationRoom } from '../../../src/testing/server/turn/conversationRoom.js'

/** A Base44 in memory that says of its conversations whatever it is told to, however wrong. */
export interface World {
  client: Base44Client
  /** Makes a conversation with this title, and returns its id. */
  converse: (title: string) => Promise<string>
  /** From now on these are the messages of a conversation, each as JSON text. */
  tell: (conversationId: string, messages: readonly string[]) => void
  /** Sends a message to whoever looks at the conversation. */
  push: (conversationId: string, message: string) => void
}

/** Starts one for the page of this origin. */
export async function startWorld(origin: string): Promise<World> {
  const base44 = await createTestBase44({ agents: [{ name: 'support_agent' }] })
  const hub = new SocketHub()
  const told = new Map<string, readonly string[]>()
  const user = await base44.server.users.save({ email: 'reader@ok.example', full_name: 'A reader' })
  const client = createClient({
    appId: 'test',
    serverUrl: origin,
    token: await base44.server.users.issueToken(user.id),
    analytics: { enabled: false },
    storage: memoryStorage(),
    fetch: retelling(base44.fetch, told),
    upload: createMemoryUpload(base44.server, base44.network, 0),
    connect: hub.connect(base44.server, base44.network),
  })
  return {
    client,
    async converse(title) {
      const { id } = await client.agents.createConversation({
        agent_name: 'support_agent',
        metadata: { title },
      })
      return id
    },
    tell: (id, messages) => void told.set(id, messages),
    push: (id, message) => hub.emit({ room: conversationRoom(id), data: `{"_message":${message}}` }),
  }
}

/** Answers as the server does, but for the messages of a conversation that we have told of. */
function retelling(fetch: typeof globalThis.fetch, told: Map<string, readonly string[]>): typeof fetch {
  return async (input, init) => {
    const answer = await fetch(input, init)
    const { pathname } = new URL(input instanceof Request ? input.url : input)
    const messages = told.get(pathname.split('/').at(-1) ?? '')
    if (messages === undefined) return answer
    const conversation = (await answer.json()) as object
    const text = JSON.stringify({ ...conversation, messages: undefined })
    return new Response(`${text.slice(0, -1)},"messages":[${messages.join()}]}`)
  }
}

import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { createAgentsModule } from '@base44/sdk/dist/modules/agents.js'
import { createEngine } from '../../../src/cache/engine.js'
import { createClient } from '../../../src/client/createClient.js'
import type { Base44Client } from '../../../src/client/clientTypes.js'
import type { AgentConversation } from '../../../src/wire/agentTypes.js'
import type { RealtimeSocket } from '../../../src/wire/socketTypes.js'
import type { Frame } from './workload.js'

/** What is measured: takes a frame as it comes off the socket, and is done with it when it returns. */
export interface EngineSubject {
  name: string
  push: (frame: Frame) => void
  /** How many messages it shows, on which all subjects must agree; `undefined` for one that shows none. */
  count: () => number | undefined
  close: () => void
}

/** Makes a subject with a conversation that is loaded. `advance` lets time pass at once. */
export type OpenSubject = (
  conversation: AgentConversation,
  advance: (ms: number) => Promise<void>,
  flush: () => void,
) => Promise<EngineSubject>

/** A socket that the benchmark speaks through. */
function openSocket() {
  const listeners = new Map<string, ((...args: unknown[]) => void)[]>()
  const socket: RealtimeSocket = {
    connected: true,
    on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    emit: () => undefined,
    connect: () => undefined,
    disconnect: () => undefined,
  }
  const tell = (frame: Frame) => {
    for (const listener of listeners.get('update_model') ?? []) listener(frame)
  }
  return { socket, tell }
}

function openClient(conversation: AgentConversation): {
  client: Base44Client
  tell: (frame: Frame) => void
} {
  const { socket, tell } = openSocket()
  const client = createClient({
    appId: 'app',
    serverUrl: 'http://127.0.0.1:1',
    connect: () => socket,
    fetch: async () => Response.json(conversation),
    analytics: { enabled: false },
  })
  return { client, tell }
}

/** The socket's code is loaded with the first room, which takes real time. */
async function connected({ realtime }: Base44Client, advance: (ms: number) => Promise<void>): Promise<void> {
  while (realtime.status.get()?.state !== 'connected') await advance(1)
  // the GET that follows a join which nobody acknowledges
  await advance(5_000)
}

/** The frame read, and nothing else: what nobody can save. */
export const parseAlone: OpenSubject = async () => ({
  name: 'parse alone',
  push: ({ data }) => void JSON.parse(data),
  count: () => undefined,
  close: () => undefined,
})

/** `base44-react/client`: the frame decoded and given to the one who joined. */
export const ourClient: OpenSubject = async (conversation, advance) => {
  const { client, tell } = openClient(conversation)
  const pushed = new Set<string>()
  client.realtime.joinConversation('c1', { onMessage: ({ id }) => pushed.add(id) })
  await connected(client, advance)
  return {
    name: 'our client',
    push: tell,
    count: () => conversation.messages.length + pushed.size,
    close: client.cleanup,
  }
}

/** The engine over our client: each frame flushed into React Query's cache by itself, with one observer. */
export const ourEngine: OpenSubject = async (conversation, advance, flush) => {
  const { client, tell } = openClient(conversation)
  const queryClient = new QueryClient()
  const engine = createEngine({ client, queryClient, session: 'visitor' })
  const unmount = engine.mount()
  const observer = new QueryObserver(queryClient, engine.queries.conversation('c1'))
  const unsubscribe = observer.subscribe(() => undefined)
  await connected(client, advance)
  return {
    name: 'our engine',
    push(frame) {
      tell(frame)
      flush()
    },
    count: () => observer.getCurrentResult().data?.messages.length ?? 0,
    close() {
      unsubscribe()
      unmount()
      client.cleanup()
    },
  }
}

/** The published SDK's own code, between a socket and a callback that keeps what it is given. */
export const sdk: OpenSubject = async (conversation, advance) => {
  let shown = conversation
  let update: ((update: { data: string }) => void) | undefined
  const agents = createAgentsModule({
    axios: { get: async () => conversation },
    getSocket: () => ({
      subscribeToRoom(_room: string, handlers: { update_model: (update: { data: string }) => void }) {
        update = handlers.update_model
        return () => undefined
      },
    }),
    appId: 'app',
    serverUrl: '',
    // what the module uses of axios and of the socket is given above
  } as unknown as Parameters<typeof createAgentsModule>[0])
  agents.subscribeToConversation('c1', (next) => {
    shown = next
  })
  await advance(100)
  return {
    name: '@base44/sdk',
    push: (frame) => update?.(frame),
    count: () => shown.messages.length,
    close: () => undefined,
  }
}

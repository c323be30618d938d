import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { createEngine, type Engine } from '../../../src/cache/engine.js'
import { conversationsOf } from '../../../src/cache/conversationLists/conversationList.js'
import { pendingOf } from '../../../src/cache/outbox.js'
import { unreadOf } from '../../../src/cache/readMarkers/unreadOf.js'
import { exportSession } from '../../../src/cache/recorder/exportSession.js'
import { createRowBuilder, type MessageRow } from '../../../src/cache/rows.js'
import { threadKeyOfId } from '../../../src/cache/thread.js'
import { createClient } from '../../../src/client/createClient.js'
import { createFakeBrowser } from '../../cache/fakeBrowser.js'
import type { Random } from '../support/random.js'
import { FuzzServer } from './FuzzServer.js'
import { FuzzSocket } from './FuzzSocket.js'

/** What one engine is fuzzed with. */
export interface FuzzWorld {
  server: FuzzServer
  engine: Engine
  queryClient: QueryClient
  /** The one that is in use; another token brings another. */
  socket: () => FuzzSocket | undefined
  /** What the next joins are answered with; without, as a server does. */
  joins: unknown[]
  /** What the app gives for a token that was refused. */
  tokens: string[]
  /** The app gives the client the user's true token. */
  signIn: () => void
  /** What this tab told the others, and what tells it something from another. */
  told: readonly (readonly [topic: string, data: unknown])[]
  tellFromElsewhere: (topic: string, data: unknown) => void
  /** Everything that hooks read of a conversation. @throws whatever reading it throws */
  read: (id: string) => { rows: readonly MessageRow[]; listed: readonly string[] }
  /** What a bug report would hold. */
  report: () => string
  close: () => void
}

/** The conversations that are looked at. */
export const CHATS = ['c1', 'c2'] as const

/** A signed token's form, of a user who is always the same. */
const TOKEN = `e30.${btoa(JSON.stringify({ sub: 'u1', exp: 4_102_444_800 }))}.signature`

/** Opens an engine over a real client, whose server, socket and browser are played. */
export function openFuzzWorld(random: Random, browser = createFakeBrowser()): FuzzWorld {
  const server = new FuzzServer()
  const sockets: FuzzSocket[] = []
  const joins: unknown[] = []
  const tokens: string[] = []
  const told: [string, unknown][] = []
  const clock = { now: () => Date.now(), random: random.next }
  const client = createClient({
    appId: 'app',
    serverUrl: 'http://127.0.0.1:1',
    token: TOKEN,
    fetch: server.fetch,
    connect() {
      const socket = new FuzzSocket(() => (joins.length > 0 ? joins.shift() : { ok: true }))
      sockets.push(socket)
      return socket
    },
    storage: browser.storage,
    analytics: { enabled: false },
    clock,
    options: { onUnauthorized: () => tokens.shift() ?? TOKEN },
  })
  const { tabs, ...tab } = browser.openTab()
  const queryClient = new QueryClient()
  const engine = createEngine({
    client,
    queryClient,
    // named by the app: a token that is garbled is the same user's
    session: 'user',
    clock,
    ...tab,
    tabs: {
      ...tabs,
      tell(topic, data) {
        told.push([topic, data])
        tabs.tell(topic, data)
      },
    },
  })
  const unmount = engine.mount()
  const list = new InfiniteQueryObserver(queryClient, engine.lists.options({}))
  const stopListing = list.subscribe(() => undefined)
  const stops = CHATS.flatMap((id) => [
    new QueryObserver(queryClient, engine.queries.conversation(id)).subscribe(() => undefined),
    engine.turns.of(threadKeyOfId(id), id).subscribe(() => undefined),
    engine.connection(id).subscribe(() => undefined),
  ])
  return {
    server,
    engine,
    queryClient,
    socket: () => sockets.at(-1),
    joins,
    tokens,
    signIn: () => client.setToken(TOKEN),
    told,
    tellFromElsewhere: browser.openTab().tabs.tell,
    read: createRead(engine, queryClient),
    report: () => JSON.stringify(exportSession(engine.recorder, 'app')),
    close() {
      for (const stop of [...stops, stopListing]) stop()
      unmount()
      engine.end()
      queryClient.clear()
      client.cleanup()
    },
  }
}

function createRead(engine: Engine, queryClient: QueryClient): FuzzWorld['read'] {
  const builders = new Map<string, ReturnType<typeof createRowBuilder>>()
  return (id) => {
    const build = builders.get(id) ?? createRowBuilder()
    builders.set(id, build)
    const key = threadKeyOfId(id)
    const messages = queryClient.getQueryData(engine.queries.conversation(id).queryKey)?.messages ?? []
    const { delivery, local } = engine
    const rows = build(messages, pendingOf(delivery.outbox.get(), key, id, messages), delivery.rowKeys)
    engine.turns.of(key, id).get()
    engine.connection(id).get()
    engine.connection(undefined).get()
    unreadOf(messages, local.readMarkers.of(id).get())
    local.drafts.of({ threadKey: key, id }).get()
    const pages = queryClient.getQueryData(engine.lists.options({}).queryKey)?.pages ?? []
    return { rows, listed: conversationsOf(pages).map((conversation) => conversation.id) }
  }
}

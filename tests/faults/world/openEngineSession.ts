import { QueryObserver, type QueryClient } from '@tanstack/react-query'
import { createEngine } from '../../../src/cache/engine.js'
import { pendingOf } from '../../../src/cache/outbox.js'
import type { ReadClient } from '../../../src/cache/readClient.js'
import { createRowBuilder } from '../../../src/cache/rows.js'
import { threadKeyOfId } from '../../../src/cache/thread.js'
import { memoryStorage } from '../../../src/testing/memoryStorage.js'
import type { AgentMessage } from '../../../src/wire/agentTypes.js'
import type { Random } from '../support/random.js'
import type { BrowserTab } from './createBrowser.js'
import type { Sample } from './createRecorder.js'
import type { ShownRow } from './worldTypes.js'

interface EngineSessionConfig {
  client: ReadClient
  queryClient: QueryClient
  random: Random
  conversationId: string
  tab: Pick<BrowserTab, 'storage' | 'tabs' | 'locks'> | undefined
  onDraw: (sample: Sample) => void
  onConnection: (state: string) => void
}

/** One user's visit: an engine, and what the hooks do with it. */
export interface EngineSession {
  conversationId: () => string
  messages: () => readonly AgentMessage[]
  rows: () => readonly ShownRow[]
  error: () => Error | null
  /** Returns the id that the message has until the server's is known. */
  send: (text: string) => string
  retry: (localId: string) => void
  discard: (localId: string) => void
  refetch: () => void
  show: (conversationId: string) => void
  /** Stops all that goes on, without a word to anybody. */
  abandon: () => void
  end: () => void
}

/** Begins a visit, as a provider does with a conversation in it. */
export function openEngineSession(config: EngineSessionConfig): EngineSession {
  const { client, queryClient, random, onConnection } = config
  const clock = { now: Date.now, random: random.next }
  const session = client.session.get()
  const { tab = { storage: memoryStorage() } } = config
  const engine = createEngine({ client, queryClient, session, clock, ...tab })
  const { delivery } = engine
  const unmount = engine.mount()
  const buildRows = createRowBuilder()
  let id = config.conversationId
  let isDue = false
  let isOver = false
  const observer = new QueryObserver(queryClient, engine.queries.conversation(id))
  const messages = () => observer.getCurrentResult().data?.messages ?? []
  const rows = () => {
    const pending = pendingOf(delivery.outbox.get(), threadKeyOfId(id), id, messages())
    return buildRows(messages(), pending, delivery.rowKeys)
  }
  /** As React does: what changes together is drawn together, before anything else happens. */
  const draw = () => {
    if (isDue) return
    isDue = true
    queueMicrotask(() => {
      isDue = false
      if (!isOver) config.onDraw({ conversationId: id, messages: messages(), rows: rows() })
    })
  }
  const follow = () => {
    const connection = engine.connection(id)
    const note = () => onConnection(connection.get().state)
    note()
    const stops = [
      engine.turns.of(threadKeyOfId(id), id).subscribe(() => undefined),
      connection.subscribe(note),
    ]
    return () => stops.forEach((stop) => stop())
  }
  let unfollow = follow()
  const stops = [observer.subscribe(draw), delivery.outbox.subscribe(draw), unmount]
  const abandon = () => {
    isOver = true
    stops.forEach((stop) => stop())
    unfollow()
  }
  return {
    conversationId: () => id,
    messages,
    rows,
    error: () => observer.getCurrentResult().error,
    send: (text) => delivery.send({ key: threadKeyOfId(id), id }, id, text).localId,
    retry: delivery.retry,
    discard: delivery.discard,
    refetch: () => void observer.refetch(),
    show(conversationId) {
      id = conversationId
      unfollow()
      observer.setOptions(engine.queries.conversation(id))
      unfollow = follow()
      draw()
    },
    abandon,
    end() {
      abandon()
      engine.end()
    },
  }
}

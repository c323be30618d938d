import { QueryClient } from '@tanstack/react-query'
import type { Random } from '../support/random.js'
import { createRecorder } from './createRecorder.js'
import { createViewerLog } from './createViewerLog.js'
import { openEngineSession, type EngineSession } from './openEngineSession.js'
import { openTabClient } from './openTabClient.js'
import type { Verdict } from './violations.js'
import type { Viewer, ViewerOptions, World } from './worldTypes.js'

/** Somebody who uses the kit: the client and the engine, as `useConversation` and `useAgentMessages` use them. */
export function openEngineViewer(
  world: World,
  verdict: Verdict,
  random: Random,
  options: ViewerOptions = {},
  onCrash = () => {},
): Viewer {
  const { browser } = options
  const tab = browser?.openTab()
  const client = openTabClient(world, random, options, tab)
  const queryClient = new QueryClient()
  const intents = browser?.intents ?? []
  const connections: string[] = []
  // what a dead tab left shows a moment after the next one has opened
  const isOptimistic = browser === undefined
  const record = createRecorder({ ...world, verdict, intents, isOptimistic })
  const log = createViewerLog()
  const start = (conversationId: string): EngineSession =>
    openEngineSession({
      client,
      queryClient,
      random,
      tab: tab && { storage: tab.storage, tabs: tab.tabs, locks: tab.locks },
      conversationId,
      onDraw(sample) {
        log.noteRows(sample)
        record(sample)
      },
      onConnection(state) {
        connections.push(state)
        log.noteConnection(state)
      },
    })
  let session = start(options.conversationId ?? world.conversationId)

  return {
    conversationId: () => session.conversationId(),
    rows: () => session.rows(),
    messages: () => session.messages(),
    intents,
    connections: () => connections,
    log: log.entries,
    error: () => session.error(),
    isLive: () => connections.at(-1) === 'live' && session.messages().length > 0,
    setToken: client.setToken,
    become(token, conversationId) {
      intents.forEach((intent) => (intent.discarded = true))
      session.end()
      client.setToken(token)
      session = start(conversationId)
    },
    send(text) {
      const conversationId = session.conversationId()
      const intent = { localId: session.send(text), text, conversationId, asked: 1, discarded: false }
      intents.push(intent)
      return intent
    },
    retry(intent) {
      intent.asked += 1
      session.retry(intent.localId)
    },
    discard(intent) {
      intent.discarded = true
      session.discard(intent.localId)
    },
    refetch: () => session.refetch(),
    show: (conversationId) => session.show(conversationId),
    crash() {
      tab?.die()
      session.abandon()
      client.cleanup()
      onCrash()
    },
    close() {
      session.end()
      client.cleanup()
      queryClient.clear()
    },
  }
}

import { createClient } from '@base44/sdk'
import { decodeConversation } from '../../../src/cache/decodeConversation.js'
import type { AgentMessage } from '../../../src/wire/agentTypes.js'
import { createRecorder } from './createRecorder.js'
import type { Verdict } from './violations.js'
import type { Intent } from './intentTypes.js'
import type { Viewer, ViewerOptions, World } from './worldTypes.js'

/**
 * Somebody who uses the published SDK as its documentation says: load, subscribe, `setMessages(conversation.messages)`,
 * send. The control: what our promises are worth shows in what becomes of it under the same faults.
 */
export function openSdkViewer(world: World, verdict: Verdict, options: ViewerOptions = {}): Viewer {
  const { agents, cleanup, setToken } = createClient({
    appId: world.appId,
    serverUrl: world.proxy.url,
    token: options.token ?? world.token,
    analytics: { enabled: false },
  })
  const id = options.conversationId ?? world.conversationId
  const intents: Intent[] = []
  const record = createRecorder({ ...world, verdict, intents, isOptimistic: false })
  let messages: readonly AgentMessage[] = []
  let sent = 0
  let error: Error | null = null
  const rows = () => messages.map((message) => ({ key: message.id, message }))
  const setMessages = (next: readonly AgentMessage[]) => {
    messages = next
    record({ conversationId: id, messages, rows: rows() })
  }
  // read as ours are, so that both are judged by what they show and not by how they spell it
  const show = (conversation: unknown) => setMessages(decodeConversation(conversation).messages)
  const load = () =>
    void agents.getConversation(id).then(show, (reason: unknown) => {
      error = reason instanceof Error ? reason : new Error(String(reason))
    })
  load()
  const unsubscribe = agents.subscribeToConversation(id, show)

  return {
    conversationId: () => id,
    rows,
    messages: () => messages,
    intents,
    connections: () => [],
    log: [],
    error: () => error,
    setToken,
    send(content) {
      const localId = `sdk-${++sent}`
      intents.push({ localId, text: content, conversationId: id, asked: 1, discarded: false })
      const params = { additional_message_params: { local_id: localId } }
      const conversation = { id } as Parameters<typeof agents.addMessage>[0]
      agents.addMessage(conversation, { role: 'user', content, ...params }).catch(() => undefined)
      return intents.at(-1) ?? { localId, text: content, conversationId: id, asked: 1, discarded: false }
    },
    retry: () => undefined,
    discard: () => undefined,
    refetch: load,
    show: () => undefined,
    become: () => undefined,
    crash: () => undefined,
    isLive: () => messages.length > 0 && world.backend.membersOf(id) > 0,
    close() {
      unsubscribe()
      cleanup()
    },
  }
}

import { isRecord } from '../wire/isRecord.js'
import type { AgentMessage } from '../wire/agentTypes.js'
import { createStore } from '../wire/store.js'
import type { ConversationListener, RealtimeModule } from './realtime.js'
import type { SdkClient } from './sdkTypes.js'

/**
 * Makes per-message events of the SDK's whole-conversation callback. That callback never tells of a reconnect, so
 * `onJoin` comes once, and the status is unknown: what is missed in a gap is found when the page is shown, comes
 * online, or fetches.
 */
export function sdkRealtime(sdk: SdkClient): RealtimeModule {
  return {
    status: createStore(undefined),
    joinConversation(id, listener) {
      const seen = new Map<string, unknown>()
      const leave = sdk.agents.subscribeToConversation(id, (conversation: unknown) =>
        tellChanges(conversation, seen, listener),
      )
      listener.onJoin?.()
      return leave
    },
  }
}

/** The SDK keeps the identity of a message that did not change, so what is new to us is what was pushed. */
function tellChanges(
  conversation: unknown,
  seen: Map<string, unknown>,
  listener: ConversationListener,
): void {
  const messages = isRecord(conversation) ? conversation['messages'] : undefined
  if (!Array.isArray(messages)) return
  for (const json of messages as unknown[]) {
    if (!isRecord(json) || typeof json['id'] !== 'string' || seen.get(json['id']) === json) continue
    seen.set(json['id'], json)
    // the rest is the server's word
    listener.onMessage(json as unknown as AgentMessage)
  }
}

import type { AgentMessage } from '../../../wire/agentTypes.js'
import { messagesOf } from '../services/messagesOf.js'
import type { Store } from '../store/storeTypes.js'
import type { PendingTurn } from './PendingTurn.js'
import { pendingTurns } from './pendingTurns.js'

/** The conversation as the answerer of one question should see it: that question last, questions still waiting left out. */
export async function historyOf(store: Store, turn: PendingTurn): Promise<AgentMessage[]> {
  const records = await store.list(messagesOf(turn.conversationId))
  const waiting = await store.list(pendingTurns, { q: { conversation_id: turn.conversationId } })
  const left = new Set(waiting.map((record) => record.id).filter((id) => id !== turn.id))
  // The collection holds nothing but messages.
  const messages = (records as unknown as AgentMessage[]).filter((message) => !left.has(message.id))
  const question = messages.find((message) => message.id === turn.id)
  return question ? [...messages.filter((message) => message !== question), question] : messages
}

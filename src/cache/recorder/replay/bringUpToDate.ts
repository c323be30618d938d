import type { AgentMessage } from '../../../wire/agentTypes.js'
import { isRecord } from '../../../wire/isRecord.js'
import { decodeConversation } from '../../decodeConversation.js'
import { decodeMessage } from '../../decodeMessage.js'
import { mergePush } from '../../mergePush.js'

/** A recorded answer with what was pushed after it was asked for, which a server would have known by then. */
export function bringUpToDate(answer: unknown, pushed: readonly unknown[]): unknown {
  const messages = pushed.map(decodeMessage).filter((message) => message !== undefined)
  // what is no conversation was answered too, and is answered again
  if (messages.length === 0 || !isRecord(answer) || typeof answer['id'] !== 'string') return answer
  const conversation = decodeConversation(answer)
  const byId = new Map<string, AgentMessage>(conversation.messages.map((message) => [message.id, message]))
  for (const message of messages) {
    const known = byId.get(message.id)
    byId.set(message.id, known ? mergePush(known, message).message : message)
  }
  return { ...conversation, messages: [...byId.values()] }
}

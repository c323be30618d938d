import type { AgentMessage, JsonObject } from '../../../wire/agentTypes.js'
import type { Identity } from '../identity/identityTypes.js'
import { userOf } from '../identity/userOf.js'
import type { ServerParts } from '../serverTypes.js'
import { messagesOf } from '../services/messagesOf.js'
import { presentMessage } from '../services/presentMessage.js'
import { readMessageInput } from '../services/readMessageInput.js'
import type { Change, StoredRecord } from '../store/storeTypes.js'
import { toHex } from '../toHex.js'
import { messagePush } from './messagePush.js'
import { pendingTurns } from './pendingTurns.js'
import { turnRecord } from './turnRecord.js'

/**
 * Stores a message and, if it is a user's, lets the agent answer it. Resolves to the stored message: at once, or when the
 * answer has ended, as the `POST` switch says.
 */
export async function addMessage(
  parts: ServerParts,
  asker: Identity,
  appId: string,
  conversationId: string,
  body: JsonObject,
): Promise<AgentMessage> {
  const conversation = await parts.conversations.owned(asker, appId, conversationId)
  const message = createMessage(parts, asker, body)
  const turn = { id: message.id, appId, conversationId, agentName: String(conversation['agent_name']), asker }
  // A message has an id and is JSON, which is all that a record is.
  const changes: Change[] = [
    { collection: messagesOf(conversationId), put: message as unknown as StoredRecord },
  ]
  if (message.role === 'user')
    changes.push({ collection: pendingTurns, put: turnRecord(turn, parts.runner, null) })
  await parts.store.write(changes)
  await parts.conversations.touch(conversationId)
  parts.emit(messagePush(conversationId, message, parts.switches))
  if (message.role === 'user') {
    const ended = parts.turns.add(turn)
    if (parts.switches.POST === 'await') await ended
  }
  return presentMessage(message, parts.switches)
}

function createMessage({ clock, random }: ServerParts, asker: Identity, body: JsonObject): AgentMessage {
  const now = new Date(clock.now()).toISOString()
  const user = userOf(asker)
  return {
    id: toHex(random(12)),
    created_date: now,
    updated_date: now,
    ...readMessageInput(body),
    metadata: user
      ? { created_date: now, created_by_email: user.email, created_by_full_name: user.full_name }
      : null,
  }
}

import type { AgentMessage, JsonObject } from '../wire/agentTypes.js'
import type { UserProfile } from './server/identity/identityTypes.js'
import { messagesOf } from './server/services/messagesOf.js'
import { ownerFields } from './server/services/ownerFields.js'
import type { Change, Store } from './server/store/storeTypes.js'

/** A conversation of the signed-in user's to begin with. */
export interface TestConversation {
  agent_name: string
  metadata?: JsonObject | undefined
  /** Oldest first. What a message does not say is as the server would have it; the dates run up to now, a minute apart. */
  messages: readonly (Pick<AgentMessage, 'role' | 'content'> & Partial<AgentMessage>)[]
}

const MINUTE_MS = 60_000

/** Stores conversations as if they had been held: nobody answers anything in them. */
export async function seedConversations(
  store: Store,
  { appId, user }: { appId: string; user: UserProfile },
  conversations: readonly TestConversation[],
): Promise<void> {
  const owner = ownerFields({ kind: 'user', id: user.id, user })
  const now = Date.now()
  const changes = conversations.flatMap(({ agent_name, metadata = {}, messages }): Change[] => {
    const id = crypto.randomUUID()
    const written = messages.map((message, place) => {
      const date = new Date(now - (messages.length - place) * MINUTE_MS).toISOString()
      // an answer is over once its usage was counted
      const usage = message.role === 'assistant' && { usage: { prompt_tokens: 0, completion_tokens: 0 } }
      return {
        id: crypto.randomUUID(),
        created_date: date,
        updated_date: message.created_date ?? date,
        ...usage,
        ...message,
      }
    })
    const [first] = written
    const begun = first?.created_date ?? new Date(now).toISOString()
    const dates = { created_date: begun, updated_date: written.at(-1)?.updated_date ?? begun }
    const record = { id, app_id: appId, agent_name, ...owner, ...dates, metadata }
    return [
      { collection: 'conversations', put: record },
      ...written.map((put) => ({ collection: messagesOf(id), put })),
    ]
  })
  await store.write(changes)
}

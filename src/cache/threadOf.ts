import type { ConversationFilter } from '../client/listQuery.js'
import type { AgentName, JsonObject } from '../wire/agentTypes.js'
import { NEW_THREAD_PREFIX, threadKeyOfId, threadKeyOfLatest, type Thread } from './thread.js'

/** Which conversation: one by its id, or one with an agent that is found or made. */
export type ConversationChoice =
  | { id: string }
  | {
      agentName: AgentName
      /** `'latest'` (default) goes on where the user stopped; `'new'` starts afresh. */
      start?: 'latest' | 'new' | undefined
      /**
       * What else it must have: `{ 'metadata.order_id': order.id }` goes on with the latest conversation about this
       * order. Fields are compared for equality, as text. A conversation that is made is given what it says of the metadata.
       */
      match?: ConversationFilter | undefined
      /** Goes with the conversation when it is made. The platform has no way to change it later. */
      metadata?: JsonObject | undefined
    }

/** The thread that a choice names. @param instance tells apart those who want a new one */
export function threadOf(choice: ConversationChoice, instance: string): Thread {
  if ('id' in choice) return { key: threadKeyOfId(choice.id), id: choice.id }
  const { agentName, start = 'latest', match, metadata } = choice
  const key =
    start === 'latest' ? threadKeyOfLatest(agentName, match) : `${NEW_THREAD_PREFIX}${agentName}:${instance}`
  return { key, agentName, start, match, metadata }
}

import type { AgentMessage } from '../wire/agentTypes.js'

/** Finds one message in a list; again and again, as the list grows. */
export type MessageFinder = (messages: readonly AgentMessage[]) => AgentMessage | undefined

/** Makes the finder of one message. A push leaves it where it is, so that one look tells, however long the list is. */
export function createMessageFinder(messageId: string): MessageFinder {
  let place = -1
  return (messages) => {
    if (messages[place]?.id !== messageId) place = messages.findLastIndex(({ id }) => id === messageId)
    return messages[place]
  }
}

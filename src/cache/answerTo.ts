import type { AgentMessage } from '../wire/agentTypes.js'

/**
 * What the agent has said to a message: the last that shows before the user's next message. An agent may answer two
 * at once, and then it is the last that shows at all. `undefined` while the message itself isn't there.
 */
export function answerTo(
  asked: Pick<AgentMessage, 'id'>,
  messages: readonly AgentMessage[],
): { answer: AgentMessage | undefined } | undefined {
  const index = messages.findIndex(({ id }) => id === asked.id)
  if (index < 0) return undefined
  const after = messages.slice(index + 1).filter(({ hidden }) => hidden !== true)
  const next = after.findIndex(({ role }) => role === 'user')
  const before = next < 0 ? after : after.slice(0, next)
  return { answer: before.findLast(isAnswer) ?? after.findLast(isAnswer) }
}

function isAnswer({ role }: AgentMessage): boolean {
  return role === 'assistant'
}

import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import type { RealtimeModule } from './realtime.js'

interface Sources {
  getConversation: (id: string) => Promise<AgentConversation>
  realtime: RealtimeModule
}

/**
 * The platform's callback form of a live conversation, for code outside React: calls back with the loaded
 * conversation, after each push, and after each reconnect with what was missed. Pushes that come while it loads
 * are put on top of the answer. A load that fails is tried again at the next reconnect.
 */
export function followConversation(
  { getConversation, realtime }: Sources,
  id: string,
  onUpdate: (conversation: AgentConversation) => void = () => undefined,
): () => void {
  let current: AgentConversation | undefined
  let held: AgentMessage[] = []
  let loads = 0
  let ended = false

  const load = () => {
    const mine = ++loads
    held = []
    getConversation(id).then(
      (loaded) => {
        if (ended || mine !== loads) return
        current = held.reduce(withMessage, loaded)
        held = []
        onUpdate(current)
      },
      // the caller has `getConversation` for errors; this form has nowhere to report one
      () => undefined,
    )
  }
  const leave = realtime.joinConversation(id, {
    onJoin: load,
    onMalformed: load,
    onMessage(message) {
      held.push(message)
      if (current === undefined) return
      current = withMessage(current, message)
      onUpdate(current)
    },
  })
  return () => {
    ended = true
    leave()
  }
}

function withMessage(conversation: AgentConversation, message: AgentMessage): AgentConversation {
  const messages = [...conversation.messages]
  const index = messages.findIndex(({ id }) => id === message.id)
  if (index === -1) messages.push(message)
  else messages[index] = message
  return { ...conversation, messages }
}

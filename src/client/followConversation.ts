import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import type { RealtimeModule } from './realtime.js'

interface Sources {
  getConversation: (id: string) => Promise<AgentConversation>
  realtime: RealtimeModule
}

/** The first load waits for the room for so long, and goes out regardless. */
const JOIN_WAIT_MS = 1_000

/**
 * The platform's callback form of a live conversation, for code outside React: calls back with the loaded
 * conversation, after each push, and after each reconnect with what was missed. Pushes that come while it loads
 * are put on top of the answer. A load that fails is tried again at the next push or reconnect.
 */
export function followConversation(
  { getConversation, realtime }: Sources,
  id: string,
  onUpdate: (conversation: AgentConversation) => void = () => undefined,
): () => void {
  let current: AgentConversation | undefined
  /** What was pushed since the load that is running began; `undefined` while none is. */
  let held: AgentMessage[] | undefined
  let againAfterLoad = false
  let loads = 0
  let ended = false

  const show = (conversation: AgentConversation) => {
    current = conversation
    onUpdate(conversation)
  }
  const load = () => {
    const mine = ++loads
    clearTimeout(patience)
    held = []
    againAfterLoad = false
    const settle = () => {
      if (ended || mine !== loads) return undefined
      const pushes = held ?? []
      held = undefined
      if (againAfterLoad) load()
      return pushes
    }
    getConversation(id).then(
      (loaded) => {
        const pushes = settle()
        if (pushes) show(pushes.reduce(withMessage, loaded))
      },
      // the caller has `getConversation` for errors; this form has nowhere to report one
      settle,
    )
  }
  const patience = setTimeout(load, JOIN_WAIT_MS)
  const leave = realtime.joinConversation(id, {
    onJoin: load,
    onMalformed() {
      if (held) againAfterLoad = true
      else load()
    },
    onMessage(message) {
      if (!current && !held) load()
      held?.push(message)
      if (current) show(withMessage(current, message))
    },
  })
  return () => {
    ended = true
    clearTimeout(patience)
    leave()
  }
}

function withMessage(conversation: AgentConversation, message: AgentMessage): AgentConversation {
  // servers may leave them out
  const messages = [...((conversation as Partial<AgentConversation>).messages ?? [])]
  const index = messages.findIndex(({ id }) => id === message.id)
  if (index === -1) messages.push(message)
  else messages[index] = message
  return { ...conversation, messages }
}

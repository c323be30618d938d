import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import type { FollowSources } from './followTypes.js'

/** The first load waits for the room for so long, and goes out regardless; one that fetches what was cut, until it is quiet. */
const WAIT_MS = 1_000

/**
 * The platform's callback form of a live conversation, for code outside React: calls back with the loaded
 * conversation, after each push, and after each reconnect with what was missed. Pushes that come while it loads
 * are put on top of the answer. A load that fails is tried again at the next push or reconnect. Of two copies of a
 * message the newer one is shown; after pushes with tool calls, whose strings are cut, it loads once more.
 */
export function followConversation(
  { getConversation, realtime, logger }: FollowSources,
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
    try {
      onUpdate(conversation)
    } catch (error) {
      logger.warn('A callback threw', error)
    }
  }
  const load = () => {
    const mine = ++loads
    clearTimeout(timer)
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
  let timer = setTimeout(load, WAIT_MS)
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
      if (!message.tool_calls?.length) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        // a socket that was closed meanwhile is followed by a load when it opens again
        if (realtime.status.get()?.state !== 'idle') load()
      }, WAIT_MS)
    },
  })
  return () => {
    ended = true
    clearTimeout(timer)
    leave()
  }
}

function withMessage(conversation: AgentConversation, message: AgentMessage): AgentConversation {
  // servers may leave them out
  const messages = [...((conversation as Partial<AgentConversation>).messages ?? [])]
  const index = messages.findIndex(({ id }) => id === message.id)
  const known = messages[index]
  if (known === undefined) messages.push(message)
  // without dates that can be read, the later arrival is shown
  else if (!(Date.parse(known.updated_date) > Date.parse(message.updated_date))) messages[index] = message
  return { ...conversation, messages }
}

import type { AgentConversation, AgentMessage } from '../wire/agentTypes.js'
import { mergePush } from './mergePush.js'
import type { MessageIndex } from './messageIndex.js'

/** A pushed message and its place in the order of events. */
export interface ArrivedPush {
  message: AgentMessage
  place: number
}

/** What a push did to the message that is shown. */
export interface PushEffect {
  push: ArrivedPush
  /** What was shown before; `undefined` for a message that is new. */
  before: AgentMessage | undefined
  after: AgentMessage
}

/** A conversation after some pushes. */
export interface MergedPushes {
  conversation: AgentConversation
  /** The pushes that changed something, in their order. */
  effects: readonly PushEffect[]
  /** A push was turned away for its date, which may be the clock's mistake: a GET tells. */
  isContested: boolean
}

/**
 * Puts pushes into a conversation, in their order. An id that is known is merged in its place, one that is new goes to
 * the end. Costs one array of pointers and what the pushed messages themselves are, however long the conversation is.
 */
export function mergePushes(
  conversation: AgentConversation,
  pushes: readonly ArrivedPush[],
  index: MessageIndex,
): MergedPushes {
  const places = index.of(conversation.messages)
  const added = new Map<string, number>()
  const effects: PushEffect[] = []
  let changed: AgentMessage[] | undefined
  let isContested = false
  for (const push of pushes) {
    const { message } = push
    const at = places.get(message.id) ?? added.get(message.id)
    const before = at === undefined ? undefined : (changed ?? conversation.messages)[at]
    const merged = before ? mergePush(before, message) : { message, isOutdated: false }
    isContested ||= merged.isOutdated
    if (merged.message === before) continue
    // a copy of memory, where a spread may go item by item
    changed ??= conversation.messages.slice()
    if (at === undefined) added.set(message.id, changed.push(merged.message) - 1)
    else changed[at] = merged.message
    effects.push({ push, before, after: merged.message })
  }
  if (changed === undefined) return { conversation, effects, isContested }
  index.carry(changed)
  return { conversation: { ...conversation, messages: changed }, effects, isContested }
}

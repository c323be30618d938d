'use client'
import { useEffect, useState } from 'react'
import type { AgentContext } from '../cache/contexts/contexts.js'
import type { ConversationRef } from '../cache/ConversationRef.js'
import { randomId } from '../wire/randomId.js'
import { useEngine } from './useEngine.js'

/** What the agent is to know, and in which conversation. */
export interface UseAgentContextOptions extends AgentContext {
  /** What `useConversation` returned, or an id: only messages there take it along. Default: messages of any chat. */
  conversation?: string | ConversationRef | undefined
}

/**
 * Tells the agent what the user is looking at: it goes as `custom_context` with each message that is sent while this
 * component is there, in the order in which components came. A chat shows it in its composer as a chip; one that the
 * user removes isn't sent, until it says something else. The object may be written inline: it is compared as JSON.
 *
 * @param context `null` and `undefined` tell nothing
 * @throws {Base44Error} outside `Base44Provider`
 * @example
 * useAgentContext({ type: 'order', data: { id: order.id }, label: `Order ${order.number}` })
 */
export function useAgentContext(context: UseAgentContextOptions | null | undefined): void {
  const { contexts } = useEngine('useAgentContext').local
  // not React's own id, which two roots of one page may both give
  const [key] = useState(randomId)
  // after each render: the registry knows whether anything has changed
  useEffect(() => {
    if (!context) {
      contexts.remove(key)
      return
    }
    const { conversation, type, data, message, label } = context
    const scope =
      typeof conversation === 'object'
        ? { threadKey: conversation.threadKey, id: conversation.id }
        : conversation
    contexts.set(key, { type, data, message, label }, scope)
  })
  useEffect(() => () => contexts.remove(key), [contexts, key])
}

'use client'
import { useMemo } from 'react'
import type { ConversationRef } from '../cache/ConversationRef.js'
import { threadKeyOfId } from '../cache/thread.js'

/** What names a conversation, as one object for as long as it names the same. */
export function useConversationRef(conversation: string | ConversationRef): ConversationRef {
  const isId = typeof conversation === 'string'
  const id = isId ? conversation : conversation.id
  const threadKey = isId ? threadKeyOfId(conversation) : conversation.threadKey
  return useMemo(() => ({ threadKey, id }), [threadKey, id])
}

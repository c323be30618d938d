'use client'
import { useDraft, type UseDraftResult } from '../../hooks/useDraft.js'
import { useChatConversation } from './chatContext.js'

/** The draft of the conversation that a part stands in. */
export function useChatDraft(part: string): UseDraftResult {
  return useDraft(useChatConversation(part))
}

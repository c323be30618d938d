'use client'
import { useDraft, type UseDraftResult } from '../../hooks/useDraft.js'
import { useStore } from '../../hooks/useStore.js'
import { useChatConversation, useChatTools } from './chatContext.js'

/** What stands in the input: a message that is edited, else the draft of the conversation. */
export function useChatDraft(part: string): Pick<UseDraftResult, 'draft' | 'setDraft'> {
  const own = useDraft(useChatConversation(part))
  const { composer } = useChatTools(part)
  const edited = useStore(composer.edited)
  return edited ? { draft: edited.content, setDraft: composer.changeEdited } : own
}

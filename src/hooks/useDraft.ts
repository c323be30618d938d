'use client'
import { useEffect, useMemo } from 'react'
import type { ConversationRef } from '../cache/ConversationRef.js'
import { useEngine } from './useEngine.js'
import { useConversationRef } from './useConversationRef.js'
import { useStore } from './useStore.js'

/** What the user is writing in a conversation. */
export interface UseDraftResult {
  draft: string
  setDraft: (text: string) => void
  /** Empties it in all tabs: to be called once the text was sent. */
  clear: () => void
}

/**
 * The text that the user is writing in a conversation. It is kept over a switch to another conversation and over a
 * reload, in this browser alone, under the user's name; tabs share it, but for one in which somebody is writing. What
 * is written before the conversation exists goes over to it. A conversation of `start: 'new'` keeps it in its own tab.
 *
 * @param conversation what `useConversation` returned, or an id
 * @throws {Base44Error} outside `Base44Provider`
 */
export function useDraft(conversation: string | ConversationRef): UseDraftResult {
  const { drafts } = useEngine('useDraft').local
  const ref = useConversationRef(conversation)
  const draft = useStore(
    useMemo(() => drafts.of(ref), [drafts, ref]),
    '',
  )
  useEffect(() => drafts.settle(ref), [drafts, ref])
  const actions = useMemo(
    () => ({ setDraft: (text: string) => drafts.set(ref, text), clear: () => drafts.set(ref, '') }),
    [drafts, ref],
  )
  return { draft, ...actions }
}

'use client'
import { useEffect, useRef, useState } from 'react'
import type { ConversationFilter } from '../client/listQuery.js'
import { useConversation, type UseConversationResult } from '../hooks/useConversation.js'
import { useLatest } from '../hooks/useLatest.js'
import type { AgentName, JsonObject } from '../wire/agentTypes.js'

/** Which conversation a chat shows. The object may be written inline: only what is in it counts. */
export type ChosenConversation =
  | 'latest'
  | 'new'
  | { id: string }
  /** The latest that fits, else one that is made with this metadata: see `useConversation`. */
  | { match: ConversationFilter; metadata?: JsonObject | undefined }

/** That conversation, and what leaves one that can't be had for a new one, until another is chosen. */
export function useChosenConversation(
  agentName: AgentName,
  chosen: ChosenConversation,
  onChange: ((id: string | undefined) => void) | undefined,
): [conversation: UseConversationResult, leave: () => void] {
  const [left, setLeft] = useState<string>()
  const id = typeof chosen === 'object' && 'id' in chosen ? chosen.id : undefined
  // another was chosen meanwhile: the one that was left may be chosen anew
  if (left !== undefined && id !== left) setLeft(undefined)
  const conversation = useConversation(
    id !== undefined && id !== left ? { id } : { agentName, ...choiceOf(chosen) },
  )
  useChange(conversation.id, onChange)
  return [conversation, () => setLeft(id)]
}

function choiceOf(chosen: ChosenConversation) {
  if (typeof chosen === 'string') return { start: chosen }
  return 'match' in chosen ? chosen : { start: 'new' as const }
}

/** Tells of each id but the first where that is none yet. */
function useChange(id: string | undefined, onChange: ((id: string | undefined) => void) | undefined): void {
  const listener = useLatest(onChange)
  const told = useRef<string>(undefined)
  useEffect(() => {
    if (told.current === id) return
    told.current = id
    listener.current?.(id)
  }, [id, listener])
}

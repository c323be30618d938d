'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ReadMarker } from '../cache/readMarkers/decodeReadMarker.js'
import { unreadOf, type Unread } from '../cache/readMarkers/unreadOf.js'
import { sameFields } from '../cache/sameFields.js'
import type { AgentConversation } from '../wire/agentTypes.js'
import { useEngine } from './useEngine.js'
import { useStore } from './useStore.js'

/** What is new in a conversation since the user looked at it. */
export interface UseUnreadResult extends Unread {
  /** The user has seen all that there is now. */
  markRead: () => void
}

const NOTHING: Unread = { count: 0, firstId: undefined }

/**
 * What came since the user looked, without a server: how far they have read is kept in this browser and shared by its
 * tabs. Where nothing is kept yet, what is there at the first load counts as read. It follows the conversation live,
 * and renders when the count changes.
 *
 * @param conversation what `useConversation` returned, or an id; `undefined` has nothing new
 * @throws {Base44Error} outside `Base44Provider`
 * @example
 * const { count, markRead } = useUnread(conversation)
 */
export function useUnread(conversation: string | { id: string | undefined } | undefined): UseUnreadResult {
  const { queries, local } = useEngine('useUnread')
  const { readMarkers } = local
  const queryClient = useQueryClient()
  const id = typeof conversation === 'object' ? conversation.id : conversation
  const marker = useStore(
    useMemo(() => readMarkers.of(id ?? ''), [readMarkers, id]),
    null,
  )
  const { data, isSuccess } = useQuery({
    ...queries.conversation(id ?? ''),
    enabled: id !== undefined,
    select: useMemo(() => selectUnread(marker), [marker]),
  })
  const { begin, markRead } = useMemo(() => {
    const note = (mark: 'begin' | 'mark') => {
      if (id === undefined) return
      const messages = queryClient.getQueryData(queries.conversation(id).queryKey)?.messages
      if (messages !== undefined) readMarkers[mark](id, messages.at(-1))
    }
    return { begin: () => note('begin'), markRead: () => note('mark') }
  }, [id, queries, queryClient, readMarkers])
  useEffect(() => {
    if (isSuccess) begin()
  }, [isSuccess, begin])
  return { ...(data ?? NOTHING), markRead }
}

/** The same object as before while it says the same: a push that adds nothing new is no reason to render. */
function selectUnread(marker: ReadMarker | null) {
  let last = NOTHING
  return ({ messages }: AgentConversation) => {
    const next = unreadOf(messages, marker)
    if (!sameFields(last, next)) last = next
    return last
  }
}

'use client'
import { useContext, useEffect, useRef } from 'react'
import { useStore } from '../../hooks/useStore.js'
import { useUnread } from '../../hooks/useUnread.js'
import { useIsVisible } from '../internal/useIsVisible.js'
import { ShownContext } from '../internal/shownContext.js'
import type { FirstNew } from './createFirstNew.js'
import type { Follow } from './createFollow.js'

interface FirstNewConfig {
  id: string | undefined
  isLoaded: boolean
  follow: Follow
  firstNew: FirstNew
}

/** Marks as read what comes while the reader looks at the end, and notes where that began which came while they did not. */
export function useFirstNew({ id, isLoaded, follow, firstNew }: FirstNewConfig): void {
  const { firstId, markRead } = useUnread(id)
  const isShown = useContext(ShownContext)
  const isVisible = useIsVisible()
  const isAtEnd = useStore(follow.isFollowing)
  const isLooking = isShown && isVisible && isAtEnd && isLoaded
  const wasLooking = useRef(false)
  useEffect(() => {
    firstNew.note(firstId, !wasLooking.current)
    if (firstId !== undefined && isLooking) markRead()
    wasLooking.current = isLooking
  }, [firstId, isLooking, markRead, firstNew])
}

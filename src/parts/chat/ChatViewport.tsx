'use client'
import { forwardRef, useRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useIsomorphicLayoutEffect } from '../../hooks/useIsomorphicLayoutEffect.js'
import { useMergedRef } from '../internal/useMergedRef.js'
import { useLatest } from '../../hooks/useLatest.js'
import { useStore } from '../../hooks/useStore.js'
import { attachFollow } from './attachFollow.js'
import { useChatTools } from './chatContext.js'
import { useChatMessages } from './useChatMessages.js'
import { ViewportContext } from './viewportContext.js'

/** What `ChatViewport` takes, besides the props of its element. */
export interface ChatViewportProps extends PartProps<'div'> {
  /** What the user sends goes to the top, and the answer grows beneath it without moving anything. Default: the end is followed. */
  pinSent?: boolean | undefined
}

/**
 * The scroll container of the messages. Follows the end until the reader goes up, and again once they are back.
 * A `log` that is not live: a streaming answer would be read aloud token by token. `ChatAnnouncer` speaks instead.
 * Shows `data-following`.
 */
export const ChatViewport = forwardRef<HTMLDivElement, ChatViewportProps>(function ChatViewport(
  { pinSent = false, ...props },
  ref,
) {
  const { follow } = useChatTools('ChatViewport')
  const isPending = useChatMessages('ChatViewport', (messages) => messages.isPending)
  const labels = useLabels()
  const isFollowing = useStore(follow.isFollowing)
  const viewportRef = useRef<HTMLDivElement>(null)
  const mergedRef = useMergedRef(ref, viewportRef)
  const isPinning = useLatest(pinSent)

  useIsomorphicLayoutEffect(() => {
    const viewport = viewportRef.current
    return viewport ? attachFollow(viewport, follow, () => isPinning.current) : undefined
  }, [follow, isPinning])

  return (
    <ViewportContext.Provider value={viewportRef}>
      <Div
        role="log"
        aria-live="off"
        aria-busy={isPending}
        aria-label={labels.conversation}
        tabIndex={0}
        {...props}
        ref={mergedRef}
        data-following={isFollowing}
      />
    </ViewportContext.Provider>
  )
})

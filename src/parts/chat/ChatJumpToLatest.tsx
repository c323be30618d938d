'use client'
import { forwardRef, useState } from 'react'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useStore } from '../../hooks/useStore.js'
import { useChatMessages, useChatTools } from './chatContext.js'

/** The props of `ChatJumpToLatest`. */
export type ChatJumpToLatestProps = PartProps<'button'>

/** Brings the reader back to the end, and says how much is new there. Renders nothing while they are at it. */
export const ChatJumpToLatest = forwardRef<HTMLButtonElement, ChatJumpToLatestProps>(
  function ChatJumpToLatest({ children, onClick, ...props }, ref) {
    const { follow, focusInput } = useChatTools('ChatJumpToLatest')
    const labels = useLabels()
    const unseen = useUnseenCount('ChatJumpToLatest')
    if (unseen === null) return null
    const jump = () => {
      follow.jumpToEnd()
      // this button is gone once it has been pressed
      focusInput()
    }
    return (
      <Button type="button" {...props} ref={ref} onClick={composeEventHandlers(onClick, jump)}>
        {children ?? (unseen > 0 ? labels.newMessages(unseen) : labels.jumpToLatest)}
      </Button>
    )
  },
)

/** How many messages came since the reader left the end; `null` while they are there. */
function useUnseenCount(part: string): number | null {
  const { follow } = useChatTools(part)
  const { rows } = useChatMessages(part)
  const isFollowing = useStore(follow.isFollowing)
  const [seen, setSeen] = useState(rows.length)
  if (isFollowing && seen !== rows.length) setSeen(rows.length)
  return isFollowing ? null : Math.max(0, rows.length - seen)
}

'use client'
import { forwardRef, useState } from 'react'
import type { UseAgentMessagesResult } from '../../hooks/useAgentMessages.js'
import { composeEventHandlers } from '../internal/composeEventHandlers.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Button } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useStore } from '../../hooks/useStore.js'
import { useChatTools } from './chatContext.js'
import { useChatMessages } from './useChatMessages.js'

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
  const count = useChatMessages(part, countOf)
  const isFollowing = useStore(follow.isFollowing)
  const [seen, setSeen] = useState(count)
  if (isFollowing && seen !== count) setSeen(count)
  return isFollowing ? null : Math.max(0, count - seen)
}

const countOf = ({ rows }: UseAgentMessagesResult) => rows.length

'use client'
import { forwardRef } from 'react'
import { useStore } from '../../hooks/useStore.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatTools } from './chatContext.js'
import { useRow } from './rowContext.js'

/** The props of `ChatUnreadDivider`. */
export type ChatUnreadDividerProps = PartProps<'div'>

/**
 * Stands before the first message that came since the reader last looked, see `useUnread`, and goes when they answer.
 * Renders nothing before any other.
 */
export const ChatUnreadDivider = forwardRef<HTMLDivElement, ChatUnreadDividerProps>(
  function ChatUnreadDivider({ children, ...props }, ref) {
    const { row } = useRow('ChatUnreadDivider')
    const { firstNew } = useChatTools('ChatUnreadDivider')
    const labels = useLabels()
    if (useStore(firstNew.id) !== row.message.id) return null
    return (
      <Div role="separator" aria-label={labels.newSince} {...props} ref={ref}>
        {children ?? labels.newSince}
      </Div>
    )
  },
)

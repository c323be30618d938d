'use client'
import { forwardRef, useRef } from 'react'
import { useStore } from '../../../hooks/useStore.js'
import { ActionButton } from '../../internal/ActionButton.js'
import type { PartProps } from '../../internal/createElementPart.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { useMergedRef } from '../../internal/useMergedRef.js'
import { useChatTools } from '../chatContext.js'
import { useChatMessages } from '../useChatMessages.js'
import { useSearchShortcut } from './useSearchShortcut.js'

/** The props of `ChatSearchTrigger`. */
export type ChatSearchTriggerProps = PartProps<'button'>

/**
 * Opens the search, and while it is in the page so do Ctrl+F and ⌘F within the chat. Pressed once more they are the
 * browser's own. Disabled while there is nothing to search. Shows `data-state` (`open` or `closed`).
 */
export const ChatSearchTrigger = forwardRef<HTMLButtonElement, ChatSearchTriggerProps>(
  function ChatSearchTrigger(props, ref) {
    const { search } = useChatTools('ChatSearchTrigger')
    const isEmpty = useChatMessages('ChatSearchTrigger', ({ rows }) => rows.length === 0)
    const isOpen = useStore(search.isOpen)
    const labels = useLabels()
    const buttonRef = useRef<HTMLButtonElement>(null)
    const mergedRef = useMergedRef(ref, buttonRef)
    useSearchShortcut('ChatSearchTrigger', buttonRef)
    return (
      <ActionButton
        label={labels.searchConversation}
        aria-keyshortcuts="Control+F Meta+F"
        disabled={isEmpty}
        {...props}
        ref={mergedRef}
        onPress={search.open}
        data-state={isOpen ? 'open' : 'closed'}
      />
    )
  },
)

'use client'
import { forwardRef } from 'react'
import { ActionButton } from '../../internal/ActionButton.js'
import type { PartProps } from '../../internal/createElementPart.js'
import { useLabels } from '../../internal/LabelsContext.js'
import { useChatTools } from '../chatContext.js'

/** The props of `ChatSearchClose`. */
export type ChatSearchCloseProps = PartProps<'button'>

/** Closes the search, and gives the focus back to what had it before. */
export const ChatSearchClose = forwardRef<HTMLButtonElement, ChatSearchCloseProps>(
  function ChatSearchClose(props, ref) {
    const { search } = useChatTools('ChatSearchClose')
    const { closeSearch } = useLabels()
    return <ActionButton label={closeSearch} {...props} ref={ref} onPress={search.close} />
  },
)

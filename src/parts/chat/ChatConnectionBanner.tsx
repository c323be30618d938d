'use client'
import { forwardRef } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useLabels } from '../internal/LabelsContext.js'
import { useChatConversation } from './chatContext.js'
import { describeTrouble } from './describeTrouble.js'

/** The props of `ChatConnectionBanner`. */
export type ChatConnectionBannerProps = PartProps<'div'>

/** Says what is wrong with the connection. Renders nothing while nothing is. Shows `data-connection`. */
export const ChatConnectionBanner = forwardRef<HTMLDivElement, ChatConnectionBannerProps>(
  function ChatConnectionBanner({ children, ...props }, ref) {
    const { connection } = useChatConversation('ChatConnectionBanner')
    const labels = useLabels()
    const text = describeTrouble(connection, labels)
    if (text === null) return null
    return (
      <Div {...props} ref={ref} data-connection={connection.state}>
        {children ?? text}
      </Div>
    )
  },
)

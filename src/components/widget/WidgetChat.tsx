'use client'
import { useEffect, type ComponentProps } from 'react'
import { useUnread } from '../../hooks/useUnread.js'
import { useChatConversation } from '../../parts/chat/chatContext.js'
import { useLabels } from '../../parts/internal/LabelsContext.js'
import { ShownContext } from '../../parts/internal/shownContext.js'
import { AgentChat } from '../AgentChat.js'
import { WidgetClose } from './WidgetClose.js'

interface WidgetChatProps {
  chat: ComponentProps<typeof AgentChat>
  isShown: boolean
  onUnread: (count: number) => void
  onClose: () => void
}

/** The chat of a widget, which goes on while it is hidden. */
export function WidgetChat({ chat, isShown, onUnread, onClose }: WidgetChatProps) {
  const end = (
    <>
      {chat.headerEnd}
      <Unread onUnread={onUnread} />
      <Close onClose={onClose} />
    </>
  )
  return (
    <ShownContext.Provider value={isShown}>
      <AgentChat {...chat} headerEnd={end} />
    </ShownContext.Provider>
  )
}

function Unread({ onUnread }: Pick<WidgetChatProps, 'onUnread'>) {
  const { count } = useUnread(useChatConversation('AgentChatWidget'))
  useEffect(() => onUnread(count), [count, onUnread])
  return null
}

function Close({ onClose }: Pick<WidgetChatProps, 'onClose'>) {
  return <WidgetClose label={useLabels().closeChat} onClose={onClose} />
}

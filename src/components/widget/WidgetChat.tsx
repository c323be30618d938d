'use client'
import { useEffect, useState, type ComponentProps } from 'react'
import { useBase44Context } from '../../hooks/useBase44Context.js'
import { useUnread } from '../../hooks/useUnread.js'
import { ShownContext } from '../../parts/internal/shownContext.js'
import { AgentChat } from '../AgentChat.js'

interface WidgetChatProps {
  chat: ComponentProps<typeof AgentChat>
  isShown: boolean
  onUnread: (count: number) => void
}

/** The chat of a widget, which goes on while it is hidden. */
export function WidgetChat({ chat, isShown, onUnread }: WidgetChatProps) {
  const { session } = useBase44Context('AgentChatWidget').seat
  const [shown, setShown] = useState<{ id: string | undefined; session: string }>()
  const noteId = (next: string | undefined) => {
    setShown({ id: next, session })
    chat.onConversationChange?.(next)
  }
  return (
    <ShownContext.Provider value={isShown}>
      {/* the next user’s chat has not told its own yet */}
      <Unread id={shown?.session === session ? shown.id : undefined} onUnread={onUnread} />
      <AgentChat {...chat} onConversationChange={noteId} />
    </ShownContext.Provider>
  )
}

/** Beside the chat, which may break: what comes is counted all the same. */
function Unread({ id, onUnread }: { id: string | undefined } & Pick<WidgetChatProps, 'onUnread'>) {
  const { count } = useUnread(id)
  useEffect(() => onUnread(count), [count, onUnread])
  return null
}

'use client'
import { forwardRef, memo, type ReactNode } from 'react'
import type { MessageRow } from '../../cache/rows.js'
import type { Turn } from '../../cache/turn.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useChatConversation, useChatMessages } from './chatContext.js'
import { MessageStatusContext, type MessageStatus } from './messageContext.js'

/** What `ChatMessages` takes, besides the props of its element. */
export interface ChatMessagesProps extends Omit<PartProps<'div'>, 'children' | 'asChild'> {
  /** Draws one row, usually as a `ChatMessage`. A function that stays the same lets unchanged rows stay untouched. */
  children: (row: MessageRow) => ReactNode
}

/** The messages, oldest first. A push renders the row it is about and no other. */
export const ChatMessages = forwardRef<HTMLDivElement, ChatMessagesProps>(function ChatMessages(
  { children, ...props },
  ref,
) {
  const { rows } = useChatMessages('ChatMessages')
  const { turn } = useChatConversation('ChatMessages')
  const streamingKey = keyOfStreaming(rows, turn)
  return (
    <Div {...props} ref={ref}>
      {rows.map((row) => (
        <Row
          key={row.key}
          row={row}
          status={row.key === streamingKey ? 'streaming' : 'settled'}
          render={children}
        />
      ))}
    </Div>
  )
})

/** Only the last message grows, and only while the agent works. */
function keyOfStreaming(rows: readonly MessageRow[], turn: Turn): string | undefined {
  const last = rows.at(-1)
  const isWorking = turn.phase === 'working' || turn.phase === 'stalled'
  return isWorking && last?.message.role === 'assistant' ? last.key : undefined
}

interface RowProps {
  row: MessageRow
  status: MessageStatus
  render: (row: MessageRow) => ReactNode
}

const Row = memo(function Row({ row, status, render }: RowProps) {
  return <MessageStatusContext.Provider value={status}>{render(row)}</MessageStatusContext.Provider>
})

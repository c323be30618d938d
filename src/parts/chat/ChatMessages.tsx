'use client'
import { forwardRef, useContext, useImperativeHandle, useRef } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { MessageRow } from '../../cache/rows.js'
import type { Turn } from '../../cache/turn.js'
import { useStore } from '../../hooks/useStore.js'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { useIsPrinting } from '../internal/useIsPrinting.js'
import { useMergedRef } from '../internal/useMergedRef.js'
import { useMounted } from '../internal/useMounted.js'
import { ChatHistory } from './ChatHistory.js'
import { ChatRow, type RenderRow } from './ChatRow.js'
import { useChatConversation, useChatTools } from './chatContext.js'
import { useChatMessages } from './useChatMessages.js'
import { useHistory } from './useHistory.js'
import { useHistoryEnd } from './useHistoryEnd.js'
import { ViewportContext } from './viewportContext.js'

/** What `ChatMessages` takes, besides the props of its element. */
export interface ChatMessagesProps extends Omit<PartProps<'div'>, 'children' | 'asChild'> {
  /** Draws one row, usually as a `ChatMessage`. A function that stays the same lets unchanged rows stay untouched. */
  children: RenderRow
}

/**
 * The messages, oldest first. A push renders the row it is about and no other.
 *
 * Within a `ChatViewport`, of a thread of more than 32 messages only the last ones are in the page (16 or more), and of
 * those before them the ones in sight, each in a `div` that lies as the list itself does. A server renders the last
 * ones alone; what is printed has them all.
 */
export const ChatMessages = forwardRef<HTMLDivElement, ChatMessagesProps>(function ChatMessages(
  { children, ...props },
  ref,
) {
  const rows = useChatMessages('ChatMessages', (messages) => messages.rows)
  const { turn } = useChatConversation('ChatMessages')
  const { follow, list } = useChatTools('ChatMessages')
  const isScrolled = useContext(ViewportContext) !== null
  const isPrinting = useIsPrinting()
  const isMounted = useMounted()
  const isAtEnd = useStore(follow.isFollowing)
  const end = useHistoryEnd(rows, isAtEnd && isScrolled)
  const history = useHistory(rows, end)
  const streamingKey = keyOfStreaming(rows, turn)
  const elementRef = useRef<HTMLDivElement>(null)
  const mergedRef = useMergedRef(ref, elementRef)
  const scrollerRef = useRef<VirtualizerHandle>(null)
  useImperativeHandle(list, () => ({
    reveal(id) {
      const place = rows.findIndex(({ key, message }) => key === id || message.id === id)
      const row = rows[place]
      if (!row || (place < end && !scrollerRef.current)) return false
      follow.stop()
      if (place < end) scrollerRef.current?.scrollToIndex(place)
      else findMessage(elementRef.current, row.message.id)?.scrollIntoView({ block: 'start' })
      return true
    },
  }))
  const first = isPrinting ? 0 : end
  return (
    <Div {...props} ref={mergedRef}>
      {end > 0 && isMounted && !isPrinting && (
        <ChatHistory history={history} scrollerRef={scrollerRef} render={children} />
      )}
      {rows.slice(first).map((row, place) => (
        <ChatRow
          key={row.key}
          row={row}
          previousDate={rows[first + place - 1]?.message.created_date}
          isLast={first + place === rows.length - 1}
          status={row.key === streamingKey ? 'streaming' : 'settled'}
          render={children}
        />
      ))}
    </Div>
  )
})

function findMessage(list: HTMLElement | null, id: string): Element | null | undefined {
  return list?.querySelector(`[data-message-id="${CSS.escape(id)}"]`)
}

/** Only the last message grows, and only while the agent works. */
function keyOfStreaming(rows: readonly MessageRow[], turn: Turn): string | undefined {
  const last = rows.at(-1)
  const isWorking = turn.phase === 'working' || turn.phase === 'stalled'
  return isWorking && last?.message.role === 'assistant' ? last.key : undefined
}

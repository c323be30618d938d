'use client'
import type { ConversationSummary } from '../cache/conversationLists/ConversationSummary.js'
import { classes } from './classes.js'
import { ConversationTime } from './ConversationTime.js'

interface ConversationListItemProps {
  conversation: ConversationSummary
  title: string
  isSelected: boolean
  onSelect: (conversation: ConversationSummary) => void
  className: string | undefined
}

/** One conversation to choose. */
export function ConversationListItem({
  conversation,
  title,
  isSelected,
  onSelect,
  className,
}: ConversationListItemProps) {
  return (
    <li className={classes('b44-conversation', className)} data-conversation-id={conversation.id}>
      <button
        type="button"
        className="b44-conversation-trigger"
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => onSelect(conversation)}
      >
        <span className="b44-conversation-title" dir="auto">
          {title}
        </span>
        <ConversationTime date={conversation.updated_date} />
      </button>
    </li>
  )
}

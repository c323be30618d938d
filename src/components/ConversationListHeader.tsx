'use client'
import { useLabels } from '../parts/internal/LabelsContext.js'
import { classes } from './classes.js'
import { PlusIcon } from './icons.js'

interface ConversationListHeaderProps {
  onNew: (() => void) | undefined
  /** The field that finds conversations, once there are some to find. */
  search: { wanted: string; onWanted: (wanted: string) => void } | undefined
  className: string | undefined
}

/** What can be done with the list: begin a new conversation, find one. */
export function ConversationListHeader({ onNew, search, className }: ConversationListHeaderProps) {
  const labels = useLabels()
  if (!onNew && !search) return null
  return (
    <div className="b44-conversations-header">
      {onNew && (
        <button type="button" className="b44-button b44-conversations-new" onClick={onNew}>
          <PlusIcon />
          {labels.newConversation}
        </button>
      )}
      {search && (
        <input
          type="search"
          className={classes('b44-search', className)}
          aria-label={labels.findConversations}
          placeholder={labels.findConversations}
          autoComplete="off"
          value={search.wanted}
          onChange={({ target }) => search.onWanted(target.value)}
        />
      )}
    </div>
  )
}

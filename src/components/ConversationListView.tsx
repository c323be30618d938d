'use client'
import { forwardRef, useState } from 'react'
import type { ConversationSummary } from '../cache/conversationLists/ConversationSummary.js'
import type { UseConversationsResult } from '../hooks/conversationListResult.js'
import { useLabels } from '../parts/internal/LabelsContext.js'
import { classes } from './classes.js'
import { ConversationListHeader } from './ConversationListHeader.js'
import { ConversationListItem } from './ConversationListItem.js'
import { ConversationListMore } from './ConversationListMore.js'
import type { ConversationListProps } from './ConversationListProps.js'
import { ConversationListState } from './ConversationListState.js'
import { foundByTitle } from './foundByTitle.js'

interface ConversationListViewProps extends Omit<
  ConversationListProps,
  'agentName' | 'q' | 'sort' | 'pageSize' | 'labels' | 'titleOf'
> {
  list: UseConversationsResult
  titleOf: (conversation: ConversationSummary) => string
}

/** So few are found at a glance. */
const SEARCH_FROM = 6

/** The look of `ConversationList`. */
export const ConversationListView = forwardRef<HTMLElement, ConversationListViewProps>(
  function ConversationListView(
    {
      list,
      selectedId,
      onSelect,
      onNew,
      titleOf,
      searchable = true,
      classNames = {},
      theme,
      className,
      ...props
    },
    ref,
  ) {
    const labels = useLabels()
    const [wanted, setWanted] = useState('')
    const { conversations } = list
    const isSearchable = searchable && (conversations.length >= SEARCH_FROM || list.hasNextPage)
    const found = isSearchable ? foundByTitle(conversations, wanted, titleOf) : conversations
    return (
      <nav
        aria-label={labels.conversations}
        {...props}
        ref={ref}
        className={classes('b44-root b44-conversations', className)}
        data-theme={theme}
      >
        <ConversationListHeader
          onNew={onNew}
          search={isSearchable ? { wanted, onWanted: setWanted } : undefined}
          className={classNames.search}
        />
        <ConversationListState list={list} isNoneFound={found.length === 0} />
        <ul className={classes('b44-conversation-items', classNames.list)} aria-busy={list.isPending}>
          {found.map((conversation) => (
            <ConversationListItem
              key={conversation.id}
              conversation={conversation}
              title={titleOf(conversation)}
              isSelected={conversation.id === selectedId}
              onSelect={onSelect}
              className={classNames.item}
            />
          ))}
        </ul>
        <ConversationListMore list={list} />
      </nav>
    )
  },
)

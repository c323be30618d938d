'use client'
import { forwardRef } from 'react'
import { useConversations } from '../hooks/useConversations.js'
import { LabelsProvider } from '../parts/internal/LabelsContext.js'
import type { ConversationListProps } from './ConversationListProps.js'
import { ConversationListView } from './ConversationListView.js'
import { conversationTitle } from './conversationTitle.js'

export type { ConversationListClassNames, ConversationListProps } from './ConversationListProps.js'

/**
 * The user's conversations, those with the latest activity first, a page at a time. None of their messages is loaded
 * for it. It is up to date with what happens in this browser, in other tabs as well.
 *
 * @throws {Base44Error} outside `Base44Provider`
 * @example
 * const [id, setId] = useState<string>()
 * <ConversationList agentName="support_agent" selectedId={id} onSelect={({ id }) => setId(id)} />
 * <AgentChat agentName="support_agent" conversation={id ? { id } : 'latest'} />
 */
export const ConversationList = forwardRef<HTMLElement, ConversationListProps>(function ConversationList(
  { agentName, q, sort, pageSize, labels, titleOf = conversationTitle, ...props },
  ref,
) {
  const list = useConversations({ agentName, q, sort, pageSize })
  return (
    <LabelsProvider labels={labels}>
      <ConversationListView {...props} ref={ref} list={list} titleOf={titleOf} />
    </LabelsProvider>
  )
})

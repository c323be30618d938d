import type { ComponentPropsWithoutRef } from 'react'
import type { ConversationSummary } from '../cache/conversationLists/ConversationSummary.js'
import type { UseConversationsOptions } from '../hooks/useConversations.js'
import type { Labels } from '../parts/labels.js'

/** Class names for what lies inside a `ConversationList`, beside its own. */
export interface ConversationListClassNames {
  search?: string | undefined
  list?: string | undefined
  item?: string | undefined
}

type ListOptions = Pick<UseConversationsOptions, 'agentName' | 'q' | 'sort' | 'pageSize'>

/** What `ConversationList` takes, besides the props of its element. */
export interface ConversationListProps
  extends Omit<ComponentPropsWithoutRef<'nav'>, 'children' | 'onSelect'>, ListOptions {
  /** The id of the conversation that is open. */
  selectedId?: string | undefined
  /** The user has chosen one. */
  onSelect: (conversation: ConversationSummary) => void
  /** The user wants a new one. Default: none is offered. */
  onNew?: (() => void) | undefined
  /**
   * What a conversation is called. The platform gives conversations no titles: default is `title` of the metadata that
   * the app made it with, else its agent's name in words.
   */
  titleOf?: ((conversation: ConversationSummary) => string) | undefined
  /** Offers to find conversations by their titles, among those that are loaded, once there are some. Default: true. */
  searchable?: boolean | undefined
  /** Words to put in place of the English ones. */
  labels?: Partial<Labels> | undefined
  classNames?: ConversationListClassNames | undefined
  /** Default: as the page has it, or the system. */
  theme?: 'light' | 'dark' | 'system' | undefined
}

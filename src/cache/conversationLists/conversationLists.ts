import { conversationListOptions, type ConversationListParams, type ListContext } from './conversationList.js'
import { createListRefresh, type ListRefresh, type ListRefreshConfig } from './listRefresh.js'

/** The lists of a user's conversations. */
export interface ConversationLists extends ListRefresh {
  /** The options of a list's query. */
  options: (params: ConversationListParams) => ReturnType<typeof conversationListOptions>
}

/** Makes the lists of one session. */
export function createConversationLists(config: ListContext & ListRefreshConfig): ConversationLists {
  return {
    ...createListRefresh(config),
    options: (params) => conversationListOptions(config, params),
  }
}

import type { ReactNode } from 'react'
import type { ChatChannelName } from '../parts/chat/channels/ChatChannelName.js'

/** What a chat's menu offers. */
export interface AgentChatMenuContent {
  search: boolean
  exports: boolean
  channels: readonly ChatChannelName[] | undefined
  items: ReactNode
}

'use client'
import { createContext } from 'react'
import type { AgentChatClassNames } from './agentChatClassNames.js'
import type { AgentChatSlots } from './agentChatSlots.js'

/** How an app wants its chat to look. */
export interface AgentChatLook {
  slots: AgentChatSlots
  classNames: AgentChatClassNames
  showDetails: boolean
}

/** Outside of an `AgentChat`, as for a message on its own, the look is the kit's. */
export const AgentChatContext = createContext<AgentChatLook>({
  slots: {},
  classNames: {},
  showDetails: false,
})

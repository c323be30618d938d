'use client'
import { useMemo, type ReactNode } from 'react'
import { useShallowStable } from '../parts/internal/useShallowStable.js'
import { AgentChatContext, type AgentChatLook } from './agentChatContext.js'

interface AgentChatLookProviderProps extends AgentChatLook {
  children: ReactNode
}

/** Gives the chat's look to its rows. Objects that are written inline cost nothing. */
export function AgentChatLookProvider({ children, showDetails, ...given }: AgentChatLookProviderProps) {
  const slots = useShallowStable(given.slots)
  const classNames = useShallowStable(given.classNames)
  const look = useMemo(() => ({ slots, classNames, showDetails }), [slots, classNames, showDetails])
  return <AgentChatContext.Provider value={look}>{children}</AgentChatContext.Provider>
}

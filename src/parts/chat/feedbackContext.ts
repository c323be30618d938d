'use client'
import { createContext } from 'react'
import type { AgentMessage } from '../../wire/agentTypes.js'

/** What a reader thinks of an answer. */
export interface ChatFeedbackEvent {
  message: AgentMessage
  /** `null`: they took it back. */
  value: 'good' | 'bad' | null
}

/** Told of it; without one, nobody is asked. */
export const FeedbackContext = createContext<((feedback: ChatFeedbackEvent) => void) | undefined>(undefined)

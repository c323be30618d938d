'use client'
import { createContext } from 'react'
import type { AgentMessage, AgentMessageToolCall } from '../../wire/agentTypes.js'

/** Something that could not be drawn. */
export interface ViewProblem {
  error: Error
  /** What it was, such as `message` or `slots.header`. */
  view: string
  message?: AgentMessage
  toolCall?: AgentMessageToolCall
}

/** Tells the app of what could not be drawn. Outside of a chat nobody listens. */
export const ProblemContext = createContext<(problem: ViewProblem) => void>(() => undefined)

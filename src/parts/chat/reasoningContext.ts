'use client'
import type { AgentMessageReasoning } from '../../wire/agentTypes.js'
import { createPartContext } from '../internal/createPartContext.js'
import type { Disclosure } from '../internal/useDisclosure.js'

export interface ReasoningContextValue extends Disclosure {
  reasoning: AgentMessageReasoning
  isThinking: boolean
}

export const [ReasoningProvider, useReasoning] = createPartContext<ReasoningContextValue>('ChatReasoning')

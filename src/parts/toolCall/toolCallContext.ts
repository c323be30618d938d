'use client'
import type { AgentMessageToolCall } from '../../wire/agentTypes.js'
import { createPartContext } from '../internal/createPartContext.js'
import type { Disclosure } from '../internal/useDisclosure.js'

export interface ToolCallContextValue extends Disclosure {
  toolCall: AgentMessageToolCall
  truncated: { arguments: boolean; results: boolean }
  /** False where the platform wants the call's details kept from the user. */
  hasDetails: boolean
}

export const [ToolCallProvider, useToolCallPart] = createPartContext<ToolCallContextValue>('ToolCallRoot')

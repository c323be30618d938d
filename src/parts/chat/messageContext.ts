'use client'
import { createContext } from 'react'
import type { MessageRow } from '../../cache/rows.js'
import type { AgentMessage } from '../../wire/agentTypes.js'
import { createPartContext } from '../internal/createPartContext.js'

/** Whether more of a message is on its way. */
export type MessageStatus = 'streaming' | 'settled'

/** One message, for the parts that show something of it. */
export interface MessageContextValue {
  message: AgentMessage
  status: MessageStatus
  /** The row of the list that it stands in; absent for a message shown on its own. */
  row: MessageRow | undefined
}

export const [MessageProvider, useMessage] = createPartContext<MessageContextValue>('ChatMessage')

/** Told to each row by `ChatMessages`, so that no row has to listen to the turn. */
export const MessageStatusContext = createContext<MessageStatus>('settled')

import type { ReactNode } from 'react'
import type { MessageRow } from '../cache/rows.js'
import type { AgentMessage, AgentMessageToolCall } from '../wire/agentTypes.js'

/** Draws a place of the chat. `children` is what stands there otherwise: to be wrapped, added to, or left out. */
export type AgentChatSlot<About> = (about: About & { children: ReactNode }) => ReactNode

/**
 * Places of the chat that an app may draw itself. A slot may be written inline and may use hooks, among them `useChat`,
 * and the parts of `Chat`. It is drawn when the app draws the chat or what it is about changes, never for a push about
 * something else. Where one throws, what it replaces is shown, and `onEvent` is told.
 */
export interface AgentChatSlots {
  /** Above the messages: who one is talking to, and the menu. */
  header?: AgentChatSlot<{ title: string }> | undefined
  /** What stands for the agent, in the header and in the empty chat. Default: its initial. */
  avatar?: AgentChatSlot<{ title: string }> | undefined
  /** What is said of a connection in trouble. */
  banner?: AgentChatSlot<object> | undefined
  /** What a conversation shows in which nothing was said yet. */
  empty?: AgentChatSlot<{ title: string }> | undefined
  /** One message, with all that belongs to it. */
  message?: AgentChatSlot<{ message: AgentMessage; row: MessageRow }> | undefined
  /** The buttons below a message that is settled. */
  messageActions?: AgentChatSlot<{ message: AgentMessage; row: MessageRow }> | undefined
  /** One call of a tool. */
  toolCall?: AgentChatSlot<{ toolCall: AgentMessageToolCall; message: AgentMessage }> | undefined
  /** Where a message is written. Kit and app may both send: `useChat().handle.send`. */
  composer?: AgentChatSlot<object> | undefined
}

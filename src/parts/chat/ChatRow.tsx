'use client'
import { memo, type ReactNode } from 'react'
import type { MessageRow } from '../../cache/rows.js'
import { MessageStatusContext, type MessageStatus } from './messageContext.js'

/** Draws one row. */
export type RenderRow = (row: MessageRow) => ReactNode

interface ChatRowProps {
  row: MessageRow
  status: MessageStatus
  render: RenderRow
}

/** One row of the list: drawn again when something in it has changed, and then alone. */
export const ChatRow = memo(function ChatRow({ row, status, render }: ChatRowProps) {
  return <MessageStatusContext.Provider value={status}>{render(row)}</MessageStatusContext.Provider>
})

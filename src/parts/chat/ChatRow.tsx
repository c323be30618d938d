'use client'
import { memo, useMemo, type ReactNode } from 'react'
import type { MessageRow } from '../../cache/rows.js'
import { Guarded } from '../internal/Guarded.js'
import { MessageStatusContext, type MessageStatus } from './messageContext.js'
import { RowProblem } from './RowProblem.js'
import { RowProvider } from './rowContext.js'

/** Draws one row. */
export type RenderRow = (row: MessageRow) => ReactNode

interface ChatRowProps {
  row: MessageRow
  /** When the row before it was written. */
  previousDate: string | undefined
  isLast: boolean
  status: MessageStatus
  render: RenderRow
}

/** One row of the list: drawn again when something in it has changed, and then alone. */
export const ChatRow = memo(function ChatRow({ row, previousDate, isLast, status, render }: ChatRowProps) {
  const value = useMemo(() => ({ row, previousDate, isLast }), [row, previousDate, isLast])
  return (
    <RowProvider value={value}>
      <MessageStatusContext.Provider value={status}>
        <Drawn row={row} render={render} />
      </MessageStatusContext.Provider>
    </RowProvider>
  )
})

type DrawnProps = Pick<ChatRowProps, 'row' | 'render'>

/** Apart from where the row stands: another one behind it is no reason to draw this one again. */
const Drawn = memo(function Drawn({ row, render }: DrawnProps) {
  return (
    <Guarded
      view="message"
      message={row.message}
      of={[row, render]}
      fallback={(retry) => <RowProblem row={row} retry={retry} />}
    >
      <Called row={row} render={render} />
    </Guarded>
  )
})

/** Below the boundary, so that it holds what the app's own function throws too. */
function Called({ row, render }: DrawnProps) {
  return <>{render(row)}</>
}

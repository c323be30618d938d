'use client'
import type { MessageRow } from '../../cache/rows.js'
import { useLabels } from '../internal/LabelsContext.js'
import { PlainText } from '../markdown/PlainText.js'
import { ChatMessage } from './ChatMessage.js'
import { contentText } from './contentText.js'

/** A message that can't be drawn as it is meant: its plain text, so that nothing is lost, and another try. */
export function RowProblem({ row, retry }: { row: MessageRow; retry: () => void }) {
  const labels = useLabels()
  const text = contentText(row.message.content)
  return (
    <ChatMessage row={row} data-problem="">
      {text !== '' && <PlainText text={text} />}
      <p>
        {labels.cannotShowMessage}{' '}
        <button type="button" onClick={retry}>
          {labels.tryAgain}
        </button>
      </p>
    </ChatMessage>
  )
}

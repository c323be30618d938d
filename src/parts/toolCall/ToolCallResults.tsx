'use client'
import { forwardRef, useMemo } from 'react'
import type { PartProps } from '../internal/createElementPart.js'
import { Div } from '../internal/elements.js'
import { JsonTextView } from '../internal/JsonTextView.js'
import { useLabels } from '../internal/LabelsContext.js'
import { readTable } from './readTable.js'
import { ResultTable } from './ResultTable.js'
import { useToolCallPart } from './toolCallContext.js'

/** The props of `ToolCallResults`. It draws its own children. */
export type ToolCallResultsProps = Omit<PartProps<'div'>, 'children' | 'asChild'>

/**
 * What the tool answered: a list of flat records as a table, other JSON laid out, any other text as it is.
 * Renders nothing before there is an answer. Shows `data-truncated` where it was cut.
 */
export const ToolCallResults = forwardRef<HTMLDivElement, ToolCallResultsProps>(
  function ToolCallResults(props, ref) {
    const { toolCall, truncated } = useToolCallPart('ToolCallResults')
    const labels = useLabels()
    const text = toolCall.results
    const table = useMemo(() => (text === undefined ? null : readTable(text)), [text])
    if (text === undefined || text === '') return null
    return (
      <Div {...props} ref={ref} data-truncated={truncated.results ? '' : undefined}>
        <p data-part="caption">{labels.toolResults}</p>
        {table ? <ResultTable table={table} /> : <JsonTextView text={text} label={labels.toolResults} />}
      </Div>
    )
  },
)

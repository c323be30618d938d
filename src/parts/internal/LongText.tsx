'use client'
import { useState } from 'react'
import { useLabels } from './LabelsContext.js'

/** How much is shown at once: more than anyone reads, less than slows a page down. */
const SHOWN_AT_FIRST = 8000

interface LongTextProps {
  /** Gives the text, or as much of it as was asked for and a little more. */
  read: (limit: number) => string
  /** What it is, for those who come to it by keyboard. */
  label: string
}

/** Text in its own scroller, of which the rest comes when it is asked for. */
export function LongText({ read, label }: LongTextProps) {
  const labels = useLabels()
  const [isWhole, setIsWhole] = useState(false)
  const text = read(isWhole ? Infinity : SHOWN_AT_FIRST)
  const isCut = !isWhole && text.length > SHOWN_AT_FIRST
  return (
    <>
      {/* a scroller must be reachable by keyboard */}
      <pre tabIndex={0} role="group" aria-label={label}>
        <code dir="ltr">{isCut ? `${text.slice(0, SHOWN_AT_FIRST)}…` : text}</code>
      </pre>
      {isCut && (
        <button type="button" onClick={() => setIsWhole(true)}>
          {labels.showAll}
        </button>
      )}
    </>
  )
}

'use client'
import { useRef } from 'react'
import { useLabels } from '../internal/LabelsContext.js'
import { useReaderChoice } from '../internal/useReaderChoice.js'
import { CopyButton } from './CopyButton.js'
import { useCodeTokens } from './useCodeTokens.js'

interface PlainCodeProps {
  code: string
  /** What its language is called above it. */
  label: string
  language: string
  start: number
  isOpen: boolean
}

/** A line that may be longer than a narrow chat is wide. */
const LONG_LINE = /.{33}/

/** Code with the name of its language, and buttons that wrap its lines and copy it. */
export function PlainCode({ code, label, language, start, isOpen }: PlainCodeProps) {
  const labels = useLabels()
  const codeRef = useRef<HTMLElement>(null)
  const [isWrapped = false, wrap] = useReaderChoice(`wrap ${String(start)}`)
  const tokens = useCodeTokens(code, language, isOpen)
  return (
    <div data-part="code" dir="ltr" data-wrapped={isWrapped ? '' : undefined}>
      <div>
        <span>{label || labels.code}</span>
        {LONG_LINE.test(code) && (
          <button type="button" data-part="wrap" aria-pressed={isWrapped} onClick={() => wrap(!isWrapped)}>
            {labels.wrapLines}
          </button>
        )}
        <CopyButton text={code} codeRef={codeRef} />
      </div>
      {/* a scroller must be reachable by keyboard */}
      <pre tabIndex={0} role="group" aria-label={label || labels.code}>
        <code ref={codeRef}>
          {tokens?.map(({ text, kind }, index) =>
            kind ? (
              <span key={index} data-token={kind}>
                {text}
              </span>
            ) : (
              text
            ),
          ) ?? code}
        </code>
      </pre>
    </div>
  )
}

'use client'
import type { ReactNode } from 'react'
import { useLabels } from '../internal/LabelsContext.js'

/** A table in a scroller of its own, which the keyboard can reach. */
export function MarkdownTable({ children }: { children: ReactNode }) {
  const labels = useLabels()
  return (
    <div data-part="table" tabIndex={0} role="group" aria-label={labels.table}>
      <table>{children}</table>
    </div>
  )
}

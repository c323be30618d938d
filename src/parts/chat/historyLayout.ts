import type { CSSProperties } from 'react'

/** Rows that are wrapped lie as they would in the list itself: with its gaps, and on its sides. */
export const historyLayout: CSSProperties = {
  display: 'inherit',
  flexDirection: 'inherit',
  alignItems: 'inherit',
  justifyItems: 'inherit',
  gridTemplateColumns: 'inherit',
  rowGap: 'inherit',
}

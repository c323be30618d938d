import type { Table, TableRow } from 'mdast'
import { createElement, type ReactElement } from 'react'
import { joinTexts } from './joinTexts.js'
import { MarkdownTable } from './MarkdownTable.js'
import type { Rendering, Shown } from './Rendering.js'

/** A table. A row with fewer cells than the table has columns is filled up; what one has too many stands in the last. */
export function renderTable({ children, align }: Table, rendering: Rendering): ReactElement {
  const [first, ...rest] = children
  const width = align?.length ?? first?.children.length ?? 0
  const renderRow = (row: TableRow, tag: 'th' | 'td') => {
    const cells = Array.from({ length: width }, (_, column) => {
      const inside = row.children.slice(column, column === width - 1 ? undefined : column + 1)
      const words = inside.flatMap((cell, index) => [
        ...(index > 0 ? [' | '] : []),
        ...rendering.inside(cell),
      ])
      return renderCell(tag, align?.[column] ?? undefined, joinTexts(words))
    })
    return createElement('tr', null, ...cells)
  }
  return (
    <MarkdownTable>
      {first && <thead>{renderRow(first, 'th')}</thead>}
      {rest.length > 0 && createElement('tbody', null, ...rest.map((row) => renderRow(row, 'td')))}
    </MarkdownTable>
  )
}

/** GFM aligns cells by an inline style, which a strict CSP refuses in a server's HTML. */
function renderCell(tag: 'th' | 'td', align: string | undefined, words: readonly Shown[]): ReactElement {
  return tag === 'th'
    ? createElement('th', { scope: 'col', 'data-align': align }, ...words)
    : createElement('td', { dir: 'auto', 'data-align': align }, ...words)
}

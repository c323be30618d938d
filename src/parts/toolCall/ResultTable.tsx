'use client'
import { useLabels } from '../internal/LabelsContext.js'
import { plainWords } from '../internal/plainWords.js'
import type { Table } from './readTable.js'

/** A small table in its own scroller. */
export function ResultTable({ table }: { table: Table }) {
  const labels = useLabels()
  return (
    <>
      <div data-part="table" tabIndex={0} role="group" aria-label={labels.toolResults}>
        <table>
          <thead>
            <tr>
              {table.columns.map((name) => (
                <th key={name} scope="col" title={name}>
                  {plainWords(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.more > 0 && <p data-part="more">{labels.moreRows(table.more)}</p>}
    </>
  )
}

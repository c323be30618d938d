import { isJsonObject } from '../../isJsonObject.js'
import { propertiesOf } from '../../schema/propertiesOf.js'
import { capitalize } from './capitalize.js'
import { cellText } from './cellText.js'
import type { EntityShape } from './EntityShape.js'
import { humanize } from './humanize.js'

const maxColumns = 5
const maxRows = 20

/** Records as a markdown table of their most telling fields. */
export function describeRecords(records: readonly unknown[], shape: EntityShape): string {
  const rows = records.filter(isJsonObject)
  const columns = columnsOf(shape).filter((field) =>
    rows.some((row) => row[field] !== undefined && row[field] !== null),
  )
  const choices = new Set(shape.choices.map(({ field }) => field))
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const table = [
    line(columns.map((field) => capitalize(humanize(field)))),
    line(columns.map(() => '---')),
    ...rows
      .slice(0, maxRows)
      .map((row) => line(columns.map((field) => cellText(row[field], choices.has(field))))),
  ]
  const more = rows.length > maxRows ? `\n\n…and ${rows.length - maxRows} more.` : ''
  return table.join('\n') + more
}

function columnsOf(shape: EntityShape): string[] {
  const first = [
    shape.code?.field,
    shape.title,
    shape.status?.field,
    ...shape.choices.map(({ field }) => field),
  ]
  const rest = propertiesOf(shape.definition)
    .filter(([name, schema]) => !/description|notes|body|text/i.test(name) && schema['type'] !== 'object')
    .map(([name]) => name)
  const named = [...first, shape.date, shape.person, ...rest].filter((field) => field !== undefined)
  return [...new Set(named)].slice(0, maxColumns)
}

import { isJsonObject } from '../../isJsonObject.js'
import { cellText } from './cellText.js'
import type { EntityShape } from './EntityShape.js'

/** Says which of the records are past their date and still open; nothing when none is. */
export function overdueSentence(records: readonly unknown[], shape: EntityShape, now: number): string {
  const { date, status, title } = shape
  if (date === undefined || status === undefined || title === undefined) return ''
  const today = new Date(now).toISOString().slice(0, 10)
  const late = records.filter(isJsonObject).filter((record) => {
    const value = record[date]
    return typeof value === 'string' && value < today && !status.closed.includes(String(record[status.field]))
  })
  const names = late.slice(0, 3).map((record) => `**${cellText(record[title])}**`)
  if (late.length === 0) return ''
  const rest = late.length > names.length ? ` and ${late.length - names.length} more` : ''
  return `Past ${late.length === 1 ? 'its' : 'their'} date: ${names.join(', ')}${rest}.`
}

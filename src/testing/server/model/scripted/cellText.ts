import { capitalize } from './capitalize.js'
import { humanize } from './humanize.js'

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

/** A field's value as it stands in a table; one of a fixed choice is written as words. */
export function cellText(value: unknown, isChoice = false): string {
  if (value === undefined || value === null || value === '') return '–'
  if (Array.isArray(value)) return value.map((item) => cellText(item, isChoice)).join(', ')
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\d(T.*)?$/.test(value)) return formatDate(value)
    return escapeCell(isChoice ? capitalize(humanize(value)) : value)
  }
  return escapeCell(JSON.stringify(value))
}

function formatDate(text: string): string {
  const time = Date.parse(text)
  return Number.isNaN(time) ? escapeCell(text) : dateFormat.format(time)
}

/** A record's text must not end the cell, nor turn into markup of the answer. */
const escapeCell = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\|`*_[\]<>]/g, '\\$&')

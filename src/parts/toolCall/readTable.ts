import { isRecord } from '../../wire/isRecord.js'
import { parseJson } from '../internal/parseJson.js'

/** Records as rows of text. */
export interface Table {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** How many records are not among the rows. */
  more: number
}

const MOST_ROWS = 50
const MOST_COLUMNS = 24
const LONGEST_TEXT = 500_000

/** What the platform adds to each record: told last, for nobody asked for it. */
const SYSTEM_FIELDS = ['id', 'created_date', 'updated_date', 'created_by', 'created_by_id', 'is_sample']

/** Reads a list of flat records; `null` for anything else, which is better shown as the text that it is. */
export function readTable(json: string): Table | null {
  if (json.length > LONGEST_TEXT || !json.trimStart().startsWith('[')) return null
  const parsed = parseJson(json)
  if (!parsed.ok || !Array.isArray(parsed.value) || parsed.value.length === 0) return null
  const records: unknown[] = parsed.value
  if (!records.every(isFlatRecord)) return null
  const shown = records.slice(0, MOST_ROWS)
  const names = new Set(shown.flatMap((record) => Object.keys(record)))
  if (names.size === 0 || names.size > MOST_COLUMNS) return null
  const columns = [
    ...[...names].filter((name) => !SYSTEM_FIELDS.includes(name)),
    ...SYSTEM_FIELDS.filter((name) => names.has(name)),
  ]
  return {
    columns,
    rows: shown.map((record) =>
      columns.map((name) => (Object.hasOwn(record, name) ? cellText(record[name]) : '')),
    ),
    more: records.length - shown.length,
  }
}

function isFlatRecord(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Object.values(value).every(isCell)
}

function isCell(value: unknown): boolean {
  // JSON.parse has already rounded such a number: the text still has its true digits
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value)
  return value === null || typeof value !== 'object'
}

/** A string as it is, nothing as nothing, and other values as JSON has them. */
function cellText(value: unknown): string {
  if (typeof value === 'string') return value
  return value === null ? '' : JSON.stringify(value)
}

import type { JsonObject } from '../../../../wire/agentTypes.js'
import type { EntityDefinition } from '../../projectTypes.js'
import { propertiesOf } from '../../schema/propertiesOf.js'
import { invalid } from '../invalid.js'
import { readRecordList } from '../readRecordList.js'
import { coerceValue } from './coerceValue.js'
import { parseCsv } from './parseCsv.js'

const maxRows = 5000

/**
 * Reads the records in a file: CSV whose first line names the fields, or a JSON array. Texts become what the entity's schema
 * wants. Throws a 422 that says what is wrong with the file; rows are counted from 1, and a header isn't one.
 */
export function readImport(definition: EntityDefinition, bytes: Uint8Array): JsonObject[] {
  const text = decode(bytes)
  const rows = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text)
  if (rows.length === 0) throw invalid('The file has no records')
  const schemas = new Map(propertiesOf(definition))
  const coerce = ([name, value]: [string, unknown]): [string, unknown] => [
    name,
    coerceValue(schemas.get(name) ?? {}, value, definition),
  ]
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(coerce)))
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid('The file is not text in UTF-8')
  }
}

function readJson(text: string): JsonObject[] {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    throw invalid('The file is not valid JSON')
  }
  return readRecordList(list, maxRows, 'Row')
}

function readCsv(text: string): JsonObject[] {
  const [header = [], ...rows] = parseCsv(text)
  const names = header.map((name) => name.trim())
  if (names.includes('')) throw invalid(`Column ${names.indexOf('') + 1} has no name`)
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) throw invalid(`Two columns are called ${twice}`)
  if (rows.length > maxRows) throw invalid(`At most ${maxRows} records per file, not ${rows.length}`)
  return rows.map((cells, i) => {
    if (cells.length > names.length) {
      throw invalid(`Row ${i + 1} has ${cells.length} cells, but there are ${names.length} columns`)
    }
    // An empty cell is a field that isn't there, so that a default can take its place.
    const fields = names.map((name, column): [string, string] => [name, cells[column] ?? ''])
    return Object.fromEntries(fields.filter(([, cell]) => cell !== ''))
  })
}

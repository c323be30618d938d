import { invalid } from '../invalid.js'

/** A cell, in quotes (a quote inside is doubled) or plain, and what ends it. */
const cellPattern = /(?:"([^"]*(?:""[^"]*)*)"|(?!")([^,\r\n]*))(,|\r\n|\r|\n|$)/y

/** Takes CSV (RFC 4180) apart into rows of cells. Empty lines are no rows. Throws a 422 that says in which row a quote is wrong. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (let ended = false; !ended;) {
    cellPattern.lastIndex = at
    const [whole, quoted, plain = '', end] = cellPattern.exec(text) ?? []
    if (whole === undefined) {
      const place = rows.length === 0 ? 'The header' : `Row ${rows.length}`
      throw invalid(`${place} has a quote that is not closed, or that has text beside it`)
    }
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    at += whole.length
    ended = end === ''
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}

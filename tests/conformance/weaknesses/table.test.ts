import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const here = new URL('.', import.meta.url)

/** The titles of all tests of weaknesses. */
const titles = readdirSync(here)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(new URL(file, here), 'utf8').matchAll(/^weakness\('(.+)', \{$/gm)])
  .map(([, title = '']) => title)

/** The rows of the table, cell by cell. */
const rows = (
  /\n## Weaknesses of @base44\/sdk.*\n([^]*?)(?=\n## |$)/.exec(
    readFileSync(new URL('../../../CONTRIBUTING.md', here), 'utf8'),
  )?.[1] ?? ''
)
  .split('\n')
  .filter((line) => line.startsWith('| W'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const ofNumber = (number: string) => titles.filter((title) => title.startsWith(`${number}: `))

describe('the table of weaknesses', () => {
  it('has a row for each of the 23, with a word in each cell', () => {
    expect(rows.map(([, number]) => number)).toEqual(
      Array.from({ length: 23 }, (_, index) => `W${index + 1}`),
    )
    expect(rows.flatMap((row) => row.slice(1, -1)).filter((cell) => cell === '')).toEqual([])
  })

  it.each(rows.map((row) => [row[1] ?? '', row[4] ?? '']))(
    'names the tests of %s, or says why it stays',
    (number, proof) => {
      const named = [...proof.matchAll(/`(W\d+: [^`]+)`/g)].map(([, title]) => title)
      expect(named).toEqual(ofNumber(number))
      if (named.length === 0) expect(proof).toMatch(/^Stays: .+\.$/)
    },
  )

  it('leaves no test out', () => {
    const numbers = rows.map(([, number]) => number)
    expect(titles.filter((title) => !numbers.includes(title.split(':')[0]))).toEqual([])
  })
})

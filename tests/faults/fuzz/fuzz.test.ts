import { afterAll, describe, expect, it } from 'vitest'
import { watchRejections } from '../../support/watchRejections.js'
import { fuzzBatch } from './fuzzBatch.js'
import { hostileJson } from './hostileJson.js'
import { storedByAPage } from './storedByAPage.js'
import { watchConsole } from './watchConsole.js'
import { watchUncaught } from './watchUncaught.js'

const BATCH = 80
const runs = Number(process.env['FUZZ_RUNS'] ?? 4_000)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121)
const only = process.env['FUZZ_BATCH']

/** The batches that are played: all, or the one that is to be played again. */
const numbers = only ? [Number(only)] : Array.from({ length: Math.ceil(runs / BATCH) }, (_, number) => number)

/** Said of the first push of each kind that can't be read, and nothing else. */
const WARNINGS = [
  'warn: [base44-react] Push left out: it names no room',
  'warn: [base44-react] Push left out: its data is not a JSON object',
  'warn: [base44-react] Push left out: its message has no id',
]

describe('frames and answers that nobody should send', () => {
  const played = new Map<string, number>()
  const said = new Map<string, number>()
  afterAll(() => console.log(describeCounts('Mutated', played), describeCounts('Said', said)))

  it(
    'break nothing, say no more than a warning, and are forgotten with the next true answer',
    { timeout: 900_000 },
    async () => {
      const calls = watchConsole()
      const uncaught = watchUncaught()
      const rejections = watchRejections()
      const hostile = hostileJson()
      const stored = await storedByAPage()
      const found: string[] = []
      for (const number of numbers) {
        const problems = await fuzzBatch({ seed, number, mutations: BATCH, hostile, stored, played })
        problems.push(...uncaught.splice(0).map((error) => `nobody caught ${String(error)}`))
        problems.push(...rejections.splice(0).map((reason) => `nobody handled ${String(reason)}`))
        const again = calls.filter((words, place) => calls.indexOf(words) < place)
        problems.push(...again.map((words) => `said twice: ${words}`))
        found.push(...problems.map((problem) => `FUZZ_SEED=${seed} FUZZ_BATCH=${number}: ${problem}`))
        for (const words of calls.splice(0)) said.set(words, (said.get(words) ?? 0) + 1)
      }
      expect(found).toEqual([])
      expect([...said.keys()].filter((words) => !WARNINGS.includes(words))).toEqual([])
    },
  )
})

function describeCounts(what: string, counts: ReadonlyMap<string, number>): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [`${what} ${all}:`, ...[...counts].map(([name, count]) => `${count} x ${name}`)].join('\n  ')
}

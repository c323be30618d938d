import { beforeAll, describe, expect, it } from 'vitest'
import { findingInWords } from '../hostile/Finding.js'
import { isLoad } from '../hostile/isLoad.js'
import { readHostileInputs } from '../hostile/readHostileInputs.js'
import { runHostile } from '../hostile/runHostile.js'

// A slice of `npm run hostile`, which plays all of them, in all ways, and measures.

const EACH = 11
const inputs = readHostileInputs()
const entries = [
  ...inputs.filter((entry) => !isLoad(entry)).filter((_, index) => index % EACH === 0),
  ...inputs.filter(({ id }) => ['markdown-perf-quote-01', 'json-deep-01', 'url-long-01'].includes(id)),
]
const careless = inputs.filter(({ id }) => /^markdown-(?:beacon|html|scheme)-0/.test(id))

describe('hostile inputs', () => {
  let outcome: Awaited<ReturnType<typeof runHostile>>
  beforeAll(async () => {
    outcome = await runHostile({
      entries,
      control: careless,
      strict: ['whole', 17],
      loose: [],
      loads: ['whole'],
    })
  })

  it('of every kind are among these', () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(inputs.map(({ kind }) => kind)))
  })

  it('do nothing but be read, under the strictest policy', () => {
    // how long they take is for a machine that does nothing else
    const findings = outcome.tally.findings.filter(({ rule }) => rule !== 'time')
    expect(findings.map(findingInWords)).toEqual([])
    expect(outcome.tally.clicks).toBeGreaterThan(0)
  })

  it('do what they were made for in a page that trusts them', () => {
    expect(Object.values(outcome.control).every((count) => count > 0)).toBe(true)
  })
})

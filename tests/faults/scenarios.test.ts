import { beforeAll, describe, expect, it } from 'vitest'
import { describeOutcome } from './runner/describeOutcome.js'
import { runMany } from './runner/runMany.js'
import { runScenario, type Outcome } from './runner/runScenario.js'
import { scenarios } from './scenarios/scenarios.js'

/** A slice of `npm run faults`: the same few seeds each time. */
const SEEDS = [1, 2, 3, 4, 5]
const AT_ONCE = 30

const quick = scenarios.filter(({ isSlow }) => isSlow !== true)

describe('the kit', () => {
  let outcomes: readonly Outcome[] = []

  beforeAll(async () => {
    const tasks = SEEDS.flatMap((seed) => quick.map((scenario) => () => runScenario(scenario, seed)))
    outcomes = await runMany(tasks, AT_ONCE)
  })

  it.each(quick)('$promise ($name)', ({ name }) => {
    const own = outcomes.filter(({ scenario }) => scenario === name)
    expect(own).toHaveLength(SEEDS.length)
    expect(own.filter(({ violations }) => violations.length > 0).map(describeOutcome)).toEqual([])
  })
})

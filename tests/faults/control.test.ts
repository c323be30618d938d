import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runMany } from './runner/runMany.js'
import { runScenario, type Outcome } from './runner/runScenario.js'
import { calm } from './scenarios/calm.js'
import { cutStrings } from './scenarios/cutStrings.js'
import { echoOrders } from './scenarios/echoOrders.js'
import { missedWhileDown } from './scenarios/missedWhileDown.js'
import { olderPush } from './scenarios/olderPush.js'
import type { Scenario } from './scenarios/scenarioTypes.js'
import { storedThenFailed } from './scenarios/storedThenFailed.js'
import { openSdkViewer } from './world/openSdkViewer.js'

const SEEDS = [1, 2, 3, 4, 5, 6]
/** Its socket takes up to 5 s to connect again, and nothing is loaded after that. */
const SETTLE_MS = 8_000

/** Six runs each. Tools are left out where they are not the point: they alone would fail it. */
async function runControl(scenario: Scenario): Promise<readonly Outcome[]> {
  const tasks = SEEDS.map(
    (seed) => () =>
      runScenario(scenario, seed, {
        viewer: openSdkViewer,
        settleMs: SETTLE_MS,
        prepare({ model }) {
          model.shape = { pieces: [4, 25], calls: [0, 0] }
        },
      }),
  )
  return runMany(tasks, tasks.length)
}

describe('the published SDK, used as its documentation says', () => {
  const failing = [missedWhileDown, olderPush, cutStrings, echoOrders, storedThenFailed]
  const outcomes = new Map<Scenario, readonly Outcome[]>()
  const failuresOf = (scenario: Scenario) =>
    (outcomes.get(scenario) ?? []).filter(({ violations }) => violations.length > 0)

  beforeAll(async () => {
    // it writes on the console
    for (const name of ['log', 'error'] as const) vi.spyOn(console, name).mockImplementation(() => undefined)
    const run = async (scenario: Scenario) => void outcomes.set(scenario, await runControl(scenario))
    await Promise.all([calm, ...failing].map(run))
  })
  afterAll(() => void vi.restoreAllMocks())

  it('shows everything when nothing goes wrong', () => {
    expect(outcomes.get(calm)).toHaveLength(SEEDS.length)
    expect(failuresOf(calm)).toEqual([])
  })

  it.each(failing)('does not pass "$name", which the kit passes', (scenario) => {
    const kinds = failuresOf(scenario).flatMap(({ violations }) => violations.map(({ kind }) => kind))
    expect(kinds).not.toEqual([])
    expect(kinds.some((kind) => kind === 'lost' || kind === 'doubled' || kind === 'order')).toBe(true)
  })
})

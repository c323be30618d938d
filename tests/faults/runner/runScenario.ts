import { defaultSwitches } from '../../../src/testing/server/defaultSwitches.js'
import type { Switches } from '../../../src/testing/server/switchTypes.js'
import type { Scenario } from '../scenarios/scenarioTypes.js'
import { createRandom, type Random } from '../support/random.js'
import { PATIENCE_MS } from '../support/patience.js'
import { wait } from '../support/wait.js'
import { countFaults } from './countFaults.js'
import { settle } from './settle.js'
import { traceOf } from './traceOf.js'
import { startWorld, type WorldOptions } from '../world/startWorld.js'
import type { Violation } from '../world/violations.js'
import type { World } from '../world/worldTypes.js'

/** What one run came to. */
export interface Outcome {
  scenario: string
  seed: number
  switches: Switches
  violations: readonly Violation[]
  /** From the end of the faults until everything was as on the server, in ms. */
  settledMs: number
  /** So many faults were really played: on the line, on requests and on pushes. */
  faults: number
  /** What happened on the line, by its time since the start. */
  trace: readonly string[]
}

const LONGEST_PLAY_MS = 240_000

/** How a run differs from the usual. */
export interface RunOptions extends Pick<WorldOptions, 'viewer'> {
  settleMs?: number | undefined
  /** Changes the world before the scenario begins. */
  prepare?: ((world: World) => void) | undefined
}

/** Plays a scenario once. */
export async function runScenario(
  scenario: Scenario,
  seed: number,
  { viewer, prepare, settleMs: patienceMs = PATIENCE_MS }: RunOptions = {},
): Promise<Outcome> {
  const random = createRandom(seed).fork(scenario.name)
  const switches = { ...pickSwitches(random), ...scenario.switches }
  const world = await startWorld({
    seed,
    switches,
    viewer,
    ...scenario.pings,
    ...(scenario.skew && { skew: scenario.skew(random) }),
  })
  const known = { scenario: scenario.name, seed, switches }
  try {
    prepare?.(world)
    world.check(await play(scenario, world, random), 'the scenario did not end')
    const { settledMs, left } = await settle(world, patienceMs)
    return {
      ...known,
      settledMs,
      violations: [...world.violations, ...left],
      faults: countFaults(world),
      trace: traceOf(world),
    }
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const violations = [...world.violations, { kind: 'other' as const, detail }]
    return { ...known, settledMs: Infinity, violations, faults: countFaults(world), trace: traceOf(world) }
  } finally {
    await world.close()
  }
}

function pickSwitches(random: Random): Switches {
  // the usual ones as often as all others
  if (random.chance(0.3)) return defaultSwitches
  return {
    DATES: random.pick(['each', 'created-only', 'seconds', 'missing']),
    POST: random.pick(['ack', 'await']),
    JOIN: random.pick(['ack', 'silent']),
    LIST: random.pick(['with', 'without']),
    ECHO: random.pick(['client-id', 'none']),
  }
}

async function play(scenario: Scenario, world: World, random: Random): Promise<boolean> {
  const over = new AbortController()
  const played = scenario.play(world, random).then(() => true)
  const late = wait(LONGEST_PLAY_MS, over.signal).then(() => false)
  return Promise.race([played, late]).finally(() => over.abort())
}

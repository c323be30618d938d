import { array, asyncProperty, check } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOp, anySwitches } from './modelOps.js'
import { watchRejections } from '../../support/watchRejections.js'
import { ourSubject } from './ourSubject.js'
import { ourSubjectOverSdk } from './ourSubjectOverSdk.js'
import { runModel, type MakeSubject } from './runModel.js'
import { sdkSubject } from './sdkSubject.js'

const runs = Number(process.env['FAULTS_RUNS'] ?? 20_000)
const ops = array(anyOp, { maxLength: 30, size: 'max' })

/** Plays so many runs, each with switches and things to happen of its own; tells of the simplest that fails. */
async function findCounterexample(make: MakeSubject, numRuns: number): Promise<string | undefined> {
  const seed = Number(process.env['FAULTS_SEED'] ?? 20_261_121)
  const details = await check(
    asyncProperty(anySwitches, ops, async (switches, happenings) => {
      expect(await runModel(make, switches, happenings)).toEqual([])
    }),
    { numRuns, seed },
  )
  if (!details.failed) return undefined
  const { counterexample, counterexamplePath, errorInstance } = details
  return `seed ${seed}, path ${counterexamplePath}\n${JSON.stringify(counterexample)}\n${String(errorInstance)}`
}

describe('whatever happens between a client and its server', () => {
  it(
    'ends with what the server has, nothing lost, doubled, out of order or elsewhere',
    { timeout: 600_000 },
    async () => {
      expect(await findCounterexample(ourSubject, runs)).toBeUndefined()
    },
  )

  it('does so over a client of @base44/sdk too', { timeout: 600_000 }, async () => {
    // the SDK leaves a rejection for each conversation that it can't load
    watchRejections()
    expect(await findCounterexample(ourSubjectOverSdk, runs / 10)).toBeUndefined()
  })

  it('shows what is wrong with the rule of the published SDK', async () => {
    watchRejections()
    expect(await findCounterexample(sdkSubject, 200)).toBeDefined()
  })
})

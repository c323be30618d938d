import { wait } from '../support/wait.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

const DATES = [
  '2099-01-01T00:00:00.000Z',
  '1970-01-01T00:00:00Z',
  '',
  'yesterday',
  '2026-13-45',
  '0',
] as const

/** Dates lie: pushes carry others than the server has, and its clock jumps. */
export const wrongDates: Scenario = {
  name: 'wrong-dates',
  rows: [45, 46],
  promise: 'is never stuck with an older state, whatever the dates say',
  switches: { DATES: 'each' },
  skew(random) {
    const jumpAt = Date.now() + random.int(500, 2_500)
    const jumpMs = random.pick([-5_000, -500, 86_400_000, 0])
    return () => (Date.now() > jumpAt ? jumpMs : 0)
  },
  async play(world, random) {
    // what is pushed with a date of its own is a state that the server has, under another date
    const viewer = await openLoaded(world)
    world.backend.pushes.add({
      times: Infinity,
      fault() {
        if (random.chance(0.8)) return undefined
        const date = random.pick(DATES)
        return {
          kind: 'change',
          to: (data) => data.replace(/"updated_date":"[^"]*"/, `"updated_date":"${date}"`),
        }
      },
    })
    viewer.send('question')
    await wait(random.magnitude(10, 600))
    if (random.chance(0.5)) await world.ask('asked elsewhere')
    if (random.chance(0.5)) viewer.refetch()
    await world.append(2)
    await wait(random.magnitude(10, 2_000))
    viewer.send('another')
    await world.idle()
    // a GET heals; a reconnect asks for one
    world.proxy.cut('socket')
  },
}

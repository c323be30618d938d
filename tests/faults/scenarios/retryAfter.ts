import { answers } from '../answers.js'
import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import type { World } from '../world/worldTypes.js'
import { isGet } from './matches.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

/** A timer may fire this much early. */
const EARLY_MS = 5

/** The server asks for patience. */
export const retryAfter: Scenario = {
  name: 'retry-after',
  rows: [19],
  promise: 'asks no sooner than the server’s Retry-After says, and makes do without one that can be read',
  async play(world, random) {
    await openLoaded(world, { realPatience: true })
    // the GET that confirms a join must be over: it is not what is asked about
    await wait(2_200)
    const seconds = random.pick([1, 2, 4])
    const value = random.pick([
      String(seconds),
      new Date(Date.now() + (seconds + 1) * 1_000).toUTCString(),
      '-5',
      'soon',
      undefined,
    ])
    const fault = answers.status(429, value === undefined ? {} : { 'retry-after': value })
    world.backend.http.add({ match: isGet, fault })
    await world.append(3)
    world.proxy.cut('socket')
    const isAsked = () => refusalOf(world) !== undefined
    world.check(await waitUntil(isAsked), 'there was no GET after a reconnect')
    const waitMs = value === String(seconds) ? seconds * 1_000 : 0
    await wait(waitMs)
    const { at = 0 } = refusalOf(world) ?? {}
    const sooner = world.backend.http.log.filter((entry) => isGet(entry) && entry.at > at)
    const isPatient = sooner.every((entry) => entry.at >= at + waitMs - EARLY_MS)
    world.check(isPatient, `a GET went out sooner than the ${value ?? 'server'} s that were asked for`)
  },
}

const refusalOf = ({ backend }: World) => backend.http.log.find(({ status }) => status === 429)

import { describe, expect, it } from 'vitest'
import { settle } from '../runner/settle.js'
import { openLoaded } from '../scenarios/openLoaded.js'
import { describeTimes } from '../support/describeTimes.js'
import { wait } from '../support/wait.js'
import { waitUntil } from '../support/waitUntil.js'
import { startTestWorld } from './startTestWorld.js'

const WORLDS = 20
const MISSED = 500
/** The GET that follows a join of which nobody has told comes within this. */
const CONFIRM_MS = 2_500

/** Misses so many messages; gives how long it took to have them, and how many GETs were made for that. */
async function miss(index: number) {
  const world = await startTestWorld({ seed: index, switches: { JOIN: index % 2 === 0 ? 'ack' : 'silent' } })
  const viewer = await openLoaded(world, { realPatience: true })
  // the GETs of the first join are over
  await wait(CONFIRM_MS)
  world.proxy.down()
  await world.append(MISSED)
  const returnedAt = Date.now()
  world.proxy.up()
  const isBack = () => ['live', 'catching-up'].includes(viewer.connections().at(-1) ?? '')
  await waitUntil(isBack)
  const connectedAt = Date.now()
  const hasAll = await waitUntil(() => viewer.messages().length === MISSED + 1)
  const tookMs = Date.now() - connectedAt
  await wait(CONFIRM_MS)
  const { left } = await settle(world)
  // a machine that is too busy for its pings loses connections again
  const joins = viewer.connections().filter((state) => state === 'catching-up').length
  return { hasAll, tookMs, getsPerJoin: world.gets(world.conversationId, returnedAt) / joins, left }
}

describe('a conversation that missed 500 messages', () => {
  it('has them after a reconnect, by two GETs at most', async () => {
    const results = await Promise.all(Array.from({ length: WORLDS }, (_, index) => miss(index)))
    console.log(
      describeTimes(
        '500 missed messages, from the connection on',
        results.map(({ tookMs }) => tookMs),
      ),
    )
    expect(results.filter(({ hasAll }) => !hasAll)).toEqual([])
    expect(results.flatMap(({ left }) => left)).toEqual([])
    expect(Math.max(...results.map(({ getsPerJoin }) => getsPerJoin))).toBeLessThanOrEqual(2)
  })
})

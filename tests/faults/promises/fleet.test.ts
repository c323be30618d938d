import { describe, expect, it } from 'vitest'
import { settle } from '../runner/settle.js'
import { lines } from '../scenarios/matches.js'
import { openLoaded } from '../scenarios/openLoaded.js'
import { describeSpread } from '../support/describeSpread.js'
import { wait } from '../support/wait.js'
import { startTestWorld } from './startTestWorld.js'

const CLIENTS = 50

describe('50 users whose server restarts', () => {
  it('all come back and miss nothing, with two GETs at most for each reconnect', async () => {
    const world = await startTestWorld({ seed: 1 })
    const viewers = await Promise.all(
      Array.from({ length: CLIENTS }, async (_, index) => {
        const token = await world.issueToken(`user-${index}@example.com`)
        const conversationId = await world.converse(token)
        return openLoaded(world, { token, conversationId, realReconnects: true, realPatience: true })
      }),
    )
    await wait(2_500)
    await world.backend.stop()
    const stoppedAt = Date.now()
    for (const viewer of viewers) await world.append(3, viewer.conversationId())
    await world.backend.start()
    expect((await settle(world)).left).toEqual([])
    // the GET that follows a join of which nobody has told would have come by then
    await wait(2_500)
    const connects = world.proxy.log.filter(
      ({ at, event, detail }) => at >= stoppedAt && event === 'request' && lines.socket.test(detail),
    )
    const gets = world.backend.http.log.filter(({ method, at }) => method === 'GET' && at >= stoppedAt)
    console.log(
      describeSpread(
        'Reconnects of 50 clients',
        connects.map(({ at }) => at),
      ),
    )
    console.log(
      describeSpread(
        'GETs of 50 clients',
        gets.map(({ at }) => at),
      ),
    )
    for (const viewer of viewers) {
      // a machine that is too busy for its pings loses connections again
      const joins = viewer.connections().filter((state) => state === 'catching-up').length
      expect(world.gets(viewer.conversationId(), stoppedAt)).toBeLessThanOrEqual(2 * joins)
    }
    expect(world.violations).toEqual([])
  })
})

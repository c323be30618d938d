import { describe, expect, it } from 'vitest'
import { rst } from '../proxy/toxics/rst.js'
import { settle } from '../runner/settle.js'
import { lines } from '../scenarios/matches.js'
import { openLoaded } from '../scenarios/openLoaded.js'
import { startTestWorld } from './startTestWorld.js'

const POINTS = 60
const SEED = 7

/** Lets an agent answer, and the socket break once so many bytes have come over it. */
async function answer(cutAt: number) {
  const world = await startTestWorld({ seed: SEED })
  world.model.shape = { pieces: [20, 20], calls: [1, 1] }
  world.proxy.rule({ match: lines.socket, action: rst({ afterBytes: cutAt }) })
  const viewer = await openLoaded(world)
  const [connection] = world.proxy.connections().filter(({ kind }) => kind === 'socket')
  await world.ask('question')
  await world.idle()
  const { left } = await settle(world)
  return {
    bytes: connection?.bytes.down ?? 0,
    wrong: [...world.violations, ...left].map(
      ({ kind, detail }) => `cut at byte ${cutAt}: ${kind}: ${detail}`,
    ),
    isWhole: viewer.messages().length === 3,
  }
}

describe('a socket that breaks in the middle of an answer', () => {
  it('loses nothing, wherever in its stream that is', async () => {
    const { bytes } = await answer(Infinity)
    expect(bytes).toBeGreaterThan(1_000)
    const points = Array.from({ length: POINTS }, (_, index) => Math.floor((bytes * index) / POINTS) + 1)
    const results = await Promise.all(points.map(answer))
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(results.every(({ isWhole }) => isWhole)).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { answers } from '../answers.js'
import { settle } from '../runner/settle.js'
import { isPost } from '../scenarios/matches.js'
import { openLoaded } from '../scenarios/openLoaded.js'
import { createRandom } from '../support/random.js'
import { wait } from '../support/wait.js'
import type { Viewer, World } from '../world/worldTypes.js'
import { startTestWorld } from './startTestWorld.js'

const WORLDS = 10
const SENDS = 50

/** Ten conversations, over the kinds of servers there may be. */
function startAll(): Promise<World[]> {
  return Promise.all(
    Array.from({ length: WORLDS }, async (_, index) => {
      const ECHO = index % 2 === 0 ? 'client-id' : 'none'
      const JOIN = index % 4 < 2 ? 'ack' : 'silent'
      const world = await startTestWorld({ seed: index, switches: { ECHO, JOIN } })
      world.model.shape = { pieces: [1, 2], calls: [0, 0] }
      return world
    }),
  )
}

/** Every tenth says what another said too. */
const wordsOf = (index: number) => (index % 10 === 0 ? 'the same again' : `message ${index}`)

async function sendAll(world: World, viewer: Viewer): Promise<void> {
  for (let index = 0; index < SENDS; index += 1) viewer.send(wordsOf(index))
  // all have been refused once
  while (viewer.rows().some(({ delivery }) => delivery === 'queued' || delivery === 'sending')) await wait(20)
  world.check(viewer.intents.length === SENDS, 'not all were sent')
}

const copiesIn = ({ history }: World, { intents }: Viewer) =>
  intents.map(({ localId }) => history.copiesOf(localId).length)

describe('500 messages to a server that stores and then fails', () => {
  it('are stored once and shown once each, without any action of the user', async () => {
    const worlds = await startAll()
    const wrong = await Promise.all(
      worlds.map(async (world, index) => {
        const random = createRandom(index)
        const viewer = await openLoaded(world)
        const fault = () =>
          index < WORLDS / 2
            ? answers.storeThenFail(random.pick([500, 502, 503, 504, 'reset']))
            : answers.failThenStore(random.pick([500, 502, 503, 504, 'reset']), random.magnitude(10, 15_000))
        const end = world.backend.http.add({ match: isPost, times: SENDS, fault })
        await sendAll(world, viewer)
        end()
        while (world.backend.http.late() > 0) await wait(50)
        const { left } = await settle(world)
        expect(copiesIn(world, viewer)).toEqual(viewer.intents.map(() => 1))
        expect(viewer.rows().filter(({ delivery }) => delivery !== undefined)).toEqual([])
        return [...world.violations, ...left]
      }),
    )
    expect(wrong.flat()).toEqual([])
  })

  it('are shown as often as they are stored where the user presses Retry too early', async () => {
    const worlds = (await startAll()).slice(0, 4)
    const doubled = await Promise.all(
      worlds.map(async (world) => {
        // which of two copies a row has, only the answer to the second attempt may tell
        world.allows.keys = true
        const viewer = await openLoaded(world)
        const end = world.backend.http.add({
          match: isPost,
          times: SENDS,
          // later than anybody looks
          fault: answers.failThenStore(502, 25_000),
        })
        await sendAll(world, viewer)
        end()
        // "not found" is said of each, after a while
        while (!viewer.rows().every(({ delivery }) => delivery === undefined || delivery === 'failed')) {
          await wait(50)
        }
        for (const intent of viewer.intents) {
          if (viewer.rows().some(({ localId }) => localId === intent.localId)) viewer.retry(intent)
        }
        while (world.backend.http.late() > 0) await wait(50)
        const { left } = await settle(world)
        expect([...world.violations, ...left]).toEqual([])
        return copiesIn(world, viewer)
      }),
    )
    // else there was nothing to show
    expect(doubled.flat().some((copies) => copies === 2)).toBe(true)
    expect(doubled.flat().every((copies) => copies === 1 || copies === 2)).toBe(true)
  })
})

import { wait } from '../support/wait.js'
import type { Random } from '../support/random.js'
import { openLoaded } from './openLoaded.js'
import type { Scenario } from './scenarioTypes.js'

const WRONG = [
  '',
  'null',
  '[]',
  '42',
  '"text"',
  '{',
  '{"_message":null}',
  '{"_message":[]}',
  '{"_message":{}}',
  '{"_message":{"id":null,"role":7}}',
  '{"_message":{"id":""}}',
  '{"_message":{"id":["x"],"content":{}}}',
] as const

/** Pushes that can't be read, between those that can, or in their place. */
export const malformedPushes: Scenario = {
  name: 'malformed-pushes',
  rows: [10, 11, 12, 13],
  promise: 'survives pushes that can’t be read, and loads what they may have been',
  async play(world, random) {
    const viewer = await openLoaded(world)
    const { pushes } = world.backend
    const room = `/agent-conversations/${world.conversationId}`
    pushes.add({
      times: Infinity,
      fault: () => (random.chance(0.2) ? { kind: 'change', to: (data) => spoil(data, random) } : undefined),
    })
    viewer.send('question')
    for (let time = 0; time < 10; time += 1) {
      await wait(random.int(0, 30))
      const elsewhere = random.pick([room, '__proto__', 'constructor', '/agent-conversations/another'])
      pushes.inject({ room: elsewhere, data: random.pick(WRONG) })
    }
    await world.idle()
    // a push that is spoilt asks for a GET, if it is the last one too
    pushes.inject({ room, data: '{' })
  },
}

/** Cut in the middle, so that it is no JSON, or nothing like a message. */
function spoil(data: string, random: Random): string {
  return random.chance(0.5) ? data.slice(0, random.int(0, data.length - 1)) : random.pick(WRONG)
}

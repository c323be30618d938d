import { describe, expect, it } from 'vitest'
import { openLoaded } from '../scenarios/openLoaded.js'
import { describeTimes } from '../support/describeTimes.js'
import { waitUntil } from '../support/waitUntil.js'
import { isCutInPushes } from './isCutInPushes.js'
import { startTestWorld } from './startTestWorld.js'

const WORLDS = 20

/** Lets an agent use tools; gives how long after the last of them had ended everything was there in full. */
async function useTools(index: number) {
  const world = await startTestWorld({ seed: index })
  world.model.shape = { pieces: [2, 8], calls: [1, 3] }
  // some go on talking for seconds after their last call
  world.model.pace = index % 2 === 0 ? { least: 1, most: 8 } : { least: 50, most: 200 }
  const viewer = await openLoaded(world)
  await world.ask('use your tools')
  await world.idle()
  const { messages } = await world.truth()
  const calls = messages.flatMap((message) => (message.tool_calls ?? []).map((call) => ({ message, call })))
  const isFull = () =>
    calls.every(({ message, call }) => {
      const shown = viewer.messages().find(({ id }) => id === message.id)
      return shown?.tool_calls?.find(({ id }) => id === call.id)?.results === call.results
    })
  const isShown = await waitUntil(isFull)
  const fullAt = Date.now()
  const cut = calls.filter(({ call }) => isCutInPushes(call))
  const endedAt = cut.map(({ message, call }) => {
    const states = world.history.statesOf(message.id)
    const ended = states.find(({ tool_calls }) =>
      tool_calls?.some(({ id, status }) => id === call.id && status !== 'running'),
    )
    return Date.parse(ended?.updated_date ?? '')
  })
  return { isShown, cut: cut.length, tookMs: Math.max(0, fullAt - Math.max(...endedAt)) }
}

describe('results of tools that are cut in pushes', () => {
  it('are there in full after the agent has finished, without any action of the user', async () => {
    const results = await Promise.all(Array.from({ length: WORLDS }, (_, index) => useTools(index)))
    const cut = results.filter((result) => result.cut > 0)
    console.log(
      describeTimes(
        'Full results, from the end of the last call on',
        cut.map(({ tookMs }) => tookMs),
      ),
    )
    expect(cut.length).toBeGreaterThan(WORLDS / 2)
    expect(results.filter(({ isShown }) => !isShown)).toEqual([])
  })
})

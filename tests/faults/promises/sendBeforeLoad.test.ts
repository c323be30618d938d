import { describe, expect, it } from 'vitest'
import { answers } from '../answers.js'
import { settle } from '../runner/settle.js'
import { isGet, isPost } from '../scenarios/matches.js'
import { waitUntil } from '../support/waitUntil.js'
import { startTestWorld } from './startTestWorld.js'

describe('a message that was sent while its conversation took 5 s to load, to a server that returns no ids', () => {
  it.each([
    ['was answered', {}],
    ['was stored and then refused', answers.storeThenFail(502)],
  ])('is one row, which %s', async (_, fault) => {
    const world = await startTestWorld({ seed: 1, switches: { ECHO: 'none' } })
    world.model.shape = { pieces: [2, 4], calls: [0, 0] }
    await world.append(1)
    world.backend.http.add({ match: isGet, fault: answers.late(5_000) })
    world.backend.http.add({ match: isPost, fault })
    const viewer = await world.open({ realPatience: true })
    viewer.send('Hello')
    const isOver = () =>
      [isGet, isPost].every((match) =>
        world.backend.http.log.some((one) => match(one) && one.status !== undefined),
      )
    expect(await waitUntil(isOver)).toBe(true)
    const { left } = await settle(world)
    expect([...world.violations, ...left]).toEqual([])
    expect(viewer.rows().filter(({ message }) => message.content === 'Hello')).toHaveLength(1)
  })
})

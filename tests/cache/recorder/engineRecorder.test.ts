import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFakeBrowser } from '../fakeBrowser.js'
import { conversation, message } from '../fixtures.js'
import { pass, watchedWorld } from '../openedWorld.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const started = async (recorder?: false | { limit: number }) => {
  const world = await watchedWorld({ ...createFakeBrowser().openTab(), recorder })
  world.gets.shift()?.answer(conversation(message('m1', 1)))
  await pass(100)
  world.push('c1', message('m2', 2))
  await pass(100)
  return { ...world, types: () => world.engine.recorder.entries().map(({ type }) => type) }
}

it('an engine records what comes to it and what it asks for', async () => {
  const { types } = await started()
  expect(types()).toEqual(['socket', 'entered', 'joined', 'acknowledged', 'asked', 'answered', 'pushed'])
})

it('an engine keeps as much of it as it is told', async () => {
  const { types } = await started({ limit: 2 })
  expect(types()).toEqual(['answered', 'pushed'])
})

it('an engine that is told not to records nothing', async () => {
  const { types, ids } = await started(false)
  expect(types()).toEqual([])
  expect(ids()).toEqual(['m1', 'm2'])
})

it('an engine whose user has gone has nothing of theirs left', async () => {
  const { types, engine } = await started()
  engine.end()
  expect(types()).toEqual([])
})

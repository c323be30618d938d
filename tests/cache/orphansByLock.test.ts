import { expect, it, vi } from 'vitest'
import { createOrphansByLock, lockOfTab } from '../../src/cache/outbox/orphansByLock.js'
import { watchRejections } from '../support/watchRejections.js'
import { eventually } from '../support/eventually.js'
import { createFakeBrowser } from './fakeBrowser.js'

it('a dead tab whose messages can’t be taken over is left to the next who looks', async () => {
  const rejections = watchRejections()
  const { locks } = createFakeBrowser().openTab()
  const broken = new Error('broken')
  const onDead = vi.fn<(tab: string) => void>().mockImplementationOnce(() => {
    throw broken
  })
  const nothing = () => undefined
  const orphans = createOrphansByLock({ tab: 'b', known: () => ['a'], onDead, onTaken: nothing }, locks)
  orphans.seek()
  await eventually(() => expect(rejections).toEqual([broken]))
  const release = await Promise.race([locks.hold(lockOfTab('a')), new Promise((end) => setTimeout(end, 200))])
  expect(release).toBeTypeOf('function')
})

it('a dead tab is looked for again after its messages could not be taken over', async () => {
  watchRejections()
  const { locks } = createFakeBrowser().openTab()
  const onDead = vi.fn<(tab: string) => void>().mockImplementationOnce(() => {
    throw new Error('broken')
  })
  const nothing = () => undefined
  const orphans = createOrphansByLock({ tab: 'b', known: () => ['a'], onDead, onTaken: nothing }, locks)
  orphans.seek()
  await eventually(() => expect(onDead).toHaveBeenCalledTimes(1))
  await new Promise((end) => setTimeout(end))
  orphans.seek()
  await eventually(() => expect(onDead).toHaveBeenCalledTimes(2))
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFetchPlan } from '../../src/cache/fetchPlan.js'
import { pass } from './openedWorld.js'

/** A plan whose GETs take so long, or until the test ends them, and the times at which they began. */
function planned(takesMs = 0) {
  const began: number[] = []
  const zero = Date.now()
  const plan = createFetchPlan(() => {
    began.push(Date.now() - zero)
    const run = plan.begin()
    if (takesMs > 0) setTimeout(() => plan.end(run, 'done'), takesMs)
  })
  return { plan, began }
}

describe('the plan of a conversation’s GETs', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('spaces those that pushes ask for', async () => {
    const { plan, began } = planned(100)
    plan.request()
    await pass(200)
    plan.requestSpaced()
    plan.requestSpaced()
    await pass(60_000)
    expect(began).toEqual([0, 5_100])
  })

  it('spaces them by what the last one took, though that one still ran when they were asked for', async () => {
    const { plan, began } = planned(4_000)
    plan.request()
    await pass(100)
    plan.requestSpaced()
    await pass(60_000)
    expect(began).toEqual([0, 24_000])
  })

  it('begins at once after a slow one, where one was wanted beside what pushes asked for', async () => {
    const { plan, began } = planned()
    const run = plan.begin()
    plan.requestSpaced()
    await pass(4_900)
    plan.request(300)
    await pass(4_000)
    plan.end(run, 'done')
    await pass(60_000)
    expect(began).toEqual([8_900])
  })

  it('begins no sooner than it was wanted, where pushes asked for one before', async () => {
    const { plan, began } = planned(100)
    plan.request()
    await pass(200)
    plan.requestSpaced()
    await pass(4_800)
    plan.request(1_500)
    await pass(60_000)
    expect(began).toEqual([0, 6_500])
  })

  it('takes the sooner of two wishes', async () => {
    const { plan, began } = planned(100)
    plan.request(2_000)
    plan.request(500)
    await pass(60_000)
    expect(began).toEqual([500])
  })

  it('goes on with the back-off after a failure, whatever was wanted meanwhile', async () => {
    const { plan, began } = planned(100)
    const run = plan.begin()
    plan.request()
    plan.requestSpaced()
    await pass(1_000)
    plan.end(run, 'failed')
    await pass(60_000)
    expect(began).toEqual([3_000])
  })

  it('keeps the server’s peace, whatever was wanted meanwhile', async () => {
    const { plan, began } = planned(100)
    const run = plan.begin()
    plan.request(500)
    await pass(50)
    plan.end(run, 'failed', 30_000)
    plan.request()
    await pass(60_000)
    expect(began).toEqual([30_050])
  })

  it('begins none for what the app’s own GET has brought', async () => {
    const { plan, began } = planned()
    plan.request()
    const run = plan.begin()
    await pass(100)
    plan.end(run, 'done')
    await pass(60_000)
    expect(began).toEqual([])
  })

  it('begins none once it is closed', async () => {
    const { plan, began } = planned()
    plan.request(100)
    plan.close()
    plan.request()
    await pass(60_000)
    expect(began).toEqual([])
  })
})

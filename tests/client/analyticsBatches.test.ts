import { describe, expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { failure } from '../support/failure.js'
import { json, type Answer } from '../support/recordingServer.js'
import { hurryBatches } from './hurryBatches.js'
import { openCounting } from './openCounting.js'
import { stopBatches } from './stopBatches.js'

describe('events', () => {
  it('go together when they come together, thirty at a time and in order', async () => {
    hurryBatches()
    const { track, sizes, names } = await openCounting()
    const many = Array.from({ length: 70 }, (_, index) => `event-${index}`)
    track(...many)
    await eventually(() => expect(sizes()).toEqual([30, 30, 10]))
    expect(names()).toEqual(many)
  })

  it('wait for a moment after a batch, for others to come', async () => {
    const nextBatch = stopBatches()
    const { track, sizes, batches } = await openCounting()
    track('one')
    await eventually(() => expect(batches()).toHaveLength(1))
    track('two')
    track('three')
    await nextBatch()
    await eventually(() => expect(batches()).toHaveLength(2))
    expect(sizes()).toEqual([1, 2])
  })

  it('are kept up to a thousand: the rest is dropped', async () => {
    const { client, track, sizes, events, names } = await openCounting()
    track(...Array.from({ length: 1_100 }, (_, index) => `event-${index}`))
    client.cleanup()
    await eventually(() => expect(events()).toHaveLength(1_000))
    expect(Math.max(...sizes())).toBe(30)
    expect(names()).toEqual(expect.arrayContaining(['event-0', 'event-999']))
  })

  it('are sent at once by cleanup, and others after it', async () => {
    hurryBatches()
    const { client, track, names } = await openCounting()
    track('one')
    client.cleanup()
    await eventually(() => expect(names()).toEqual(['one']))
    track('two')
    await eventually(() => expect(names()).toEqual(['one', 'two']))
  })

  it('are never none: what cleanup has sent leaves no batch behind', async () => {
    hurryBatches()
    const { client, track, sizes, names } = await openCounting()
    track('one')
    client.cleanup()
    await eventually(() => expect(names()).toEqual(['one']))
    track('two')
    await eventually(() => expect(names()).toEqual(['one', 'two']))
    expect(sizes()).toEqual([1, 1])
  })

  it('that can not be written cost nothing but their batch', async () => {
    hurryBatches()
    const { client, track, names } = await openCounting()
    client.analytics.track({ eventName: 'bad', properties: { n: 1n } as never })
    await new Promise((resolve) => setTimeout(resolve))
    await eventually(() => {
      track('good')
      expect(names()).toContain('good')
    })
  })
})

describe('a server that can not take events', () => {
  it.each<[string, Answer]>([
    ['fails', json({}, 500)],
    ['knows no such route', json({}, 404)],
    ['hangs up', (response) => response.destroy()],
  ])('is told to nobody when it %s, and asked once for each batch', async (_, answer) => {
    hurryBatches()
    const onError = vi.fn()
    const { server, client, track, batches } = await openCounting({ options: { onError } }, answer)
    track('one')
    await eventually(() => expect(batches()).toHaveLength(1))
    track('two')
    await eventually(() => expect(batches()).toHaveLength(2))
    const error = await failure(client.entities['Task']?.create({}) ?? Promise.resolve())
    expect(onError.mock.calls).toEqual([[error]])
    expect(server.requests).toHaveLength(3)
  })

  it('is told to nobody when it can not say who the user is', async () => {
    const onError = vi.fn()
    const { track, batches } = await openCounting({ token: 'ada', options: { onError } }, json({}, 403))
    track('one')
    await eventually(() => expect(batches()).toHaveLength(1))
    expect(onError).not.toHaveBeenCalled()
  })
})

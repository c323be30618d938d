import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { buildClient } from '../../src/client/buildClient.js'
import { eventually } from '../support/eventually.js'
import { json, startRecordingServer, type RecordedRequest } from '../support/recordingServer.js'
import { visitPage } from './visitPage.js'

interface SentEvent {
  event_name: string
  properties?: Record<string, unknown>
}

/** A page on which a client counts, and what of it was sent. Time passes as the test says. */
async function open({ starts = true } = {}) {
  const page = visitPage('https://shop.example/orders')
  const server = await startRecordingServer(json({}))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const kept = vi.fn()
  const built = buildClient({
    appId: 'app-1',
    serverUrl: server.url,
    fetch(url, init) {
      kept(init?.keepalive ?? false)
      return fetch(url, init)
    },
  })
  onTestFinished(built.client.cleanup)
  if (starts) built.start()
  const events = () => server.requests.flatMap(eventsIn)
  const names = () => events().map(({ event_name }) => event_name)
  const sent = (...expected: string[]) => eventually(() => expect(names()).toEqual(expected))
  return { ...built, page, server, kept, events, names, sent }
}

const eventsIn = ({ body }: RecordedRequest) => (JSON.parse(body) as { events: SentEvent[] }).events

const first = '__initialization_event__'
const heartbeat = '__user_heartbeat_event__'
const duration = '__session_duration_event__'

describe('a visit', () => {
  it('begins with where the user comes from', async () => {
    const { events, sent } = await open()
    await sent(first)
    expect(events()).toMatchObject([
      { properties: { referrer: 'https://search.example/' }, page_url: '/orders' },
    ])
  })

  it('is nothing until the client is started', async () => {
    const { client, names, sent } = await open({ starts: false })
    await vi.advanceTimersByTimeAsync(200_000)
    client.analytics.track({ eventName: 'mine' })
    await sent('mine')
    expect(names()).not.toContain(first)
  })

  it('has a heartbeat a minute while it is seen', async () => {
    const { sent } = await open()
    await sent(first)
    await vi.advanceTimersByTimeAsync(60_000)
    await sent(first, heartbeat)
    await vi.advanceTimersByTimeAsync(60_000)
    await sent(first, heartbeat, heartbeat)
  })

  it('has no heartbeat while it is hidden, and has them again when it is seen again', async () => {
    const { page, sent } = await open()
    await sent(first)
    page.see('hidden')
    await vi.advanceTimersByTimeAsync(600_000)
    await sent(first, duration)
    page.see('visible')
    await vi.advanceTimersByTimeAsync(60_000)
    await sent(first, duration, heartbeat)
  })

  it('tells how long it was seen when it is hidden, by a request that may outlive the page', async () => {
    const { page, events, kept, sent } = await open()
    await sent(first)
    await vi.advanceTimersByTimeAsync(7_000)
    page.see('hidden')
    await sent(first, duration)
    expect(kept.mock.calls.slice(0, 2)).toEqual([[false], [true]])
    // time goes on a little whenever the test waits
    expect(events()[1]?.properties?.['sessionDuration']).toBeGreaterThanOrEqual(7_000)
  })

  it('sends what is left when it is hidden', async () => {
    const { page, client, names, sent } = await open()
    await sent(first)
    for (let index = 0; index < 40; index++) client.analytics.track({ eventName: 'mine' })
    page.see('hidden')
    await eventually(() => expect(names()).toHaveLength(42))
  })

  it('tells once when it is hidden twice', async () => {
    const { page, client, sent } = await open()
    await sent(first)
    page.see('hidden')
    page.see('hidden')
    client.analytics.track({ eventName: 'last' })
    await vi.advanceTimersByTimeAsync(2_000)
    await sent(first, duration, 'last')
  })

  it('counts each time that it is seen by itself', async () => {
    const { page, events, sent } = await open()
    await sent(first)
    await vi.advanceTimersByTimeAsync(50_000)
    page.see('hidden')
    page.see('visible')
    await vi.advanceTimersByTimeAsync(3_000)
    page.see('hidden')
    await sent(first, duration, duration)
    const [long, short] = events()
      .slice(1)
      .map(({ properties }) => properties?.['sessionDuration'] as number)
    expect(long).toBeGreaterThanOrEqual(50_000)
    expect(short).toBe(3_000)
  })

  it('in a tab that is not seen yet has no heartbeat and no length', async () => {
    const { page, start, sent } = await open({ starts: false })
    page.see('hidden')
    start()
    await vi.advanceTimersByTimeAsync(120_000)
    await sent(first)
    page.see('visible')
    await vi.advanceTimersByTimeAsync(60_000)
    await sent(first, heartbeat)
  })
})

describe('a visit after cleanup', () => {
  it('sends what it has noted, and goes on no more', async () => {
    const { client, page, sent } = await open()
    client.cleanup()
    await sent(first)
    await vi.advanceTimersByTimeAsync(120_000)
    page.see('hidden')
    page.see('visible')
    client.analytics.track({ eventName: 'last' })
    await sent(first, 'last')
  })

  it('goes on when the client is started again, and begins once', async () => {
    const { client, start, page, sent } = await open()
    client.cleanup()
    start()
    await sent(first)
    await vi.advanceTimersByTimeAsync(60_000)
    await sent(first, heartbeat)
    page.see('hidden')
    await sent(first, heartbeat, duration)
  })
})

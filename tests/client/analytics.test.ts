import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.js'
import { json } from '../support/recordingServer.js'
import { hurryBatches } from './hurryBatches.js'
import { openCounting } from './openCounting.js'
import { stopBatches } from './stopBatches.js'
import { visitPage } from './visitPage.js'

describe('an event', () => {
  it('is sent with its time, its place and the visitor, who is the one that requests name', async () => {
    const { client, events, batches } = await openCounting()
    client.analytics.track({
      eventName: 'order_placed',
      properties: { total: 12.5, gift: false, note: null },
    })
    await eventually(() => expect(events()).toHaveLength(1))
    expect(events()).toEqual([
      {
        event_name: 'order_placed',
        properties: { total: 12.5, gift: false, note: null },
        timestamp: '2031-05-04T12:00:00.000Z',
        page_url: null,
        user_id: null,
        session_id: 'visitor-1',
      },
    ])
    expect(batches()[0]).toMatchObject({ method: 'POST', headers: { 'x-base44-anonymous-id': 'visitor-1' } })
  })

  it('names the page by its path, without its query and hash', async () => {
    hurryBatches()
    visitPage('https://shop.example/orders/7?token=secret#secret')
    const { track, events, names } = await openCounting({ analytics: { enabled: true } })
    track('seen')
    await eventually(() => expect(names()).toContain('seen'))
    expect(new Set(events().map(({ page_url }) => page_url))).toEqual(new Set(['/orders/7']))
  })

  it('names the user, who is asked for once', async () => {
    hurryBatches()
    const { asks, track, events, batches } = await openCounting({ token: 'ada' })
    track('one')
    await eventually(() => expect(batches()).toHaveLength(1))
    track('two')
    await eventually(() => expect(batches()).toHaveLength(2))
    expect(events()).toMatchObject([{ user_id: 'user-ada' }, { user_id: 'user-ada' }])
    expect(asks()).toBe(1)
  })

  it('names another user once they have signed in', async () => {
    hurryBatches()
    const { client, asks, track, events, batches } = await openCounting({ token: 'ada' })
    track('one')
    await eventually(() => expect(batches()).toHaveLength(1))
    client.setToken('bob')
    track('two')
    await eventually(() => expect(batches()).toHaveLength(2))
    expect(events()).toMatchObject([{ user_id: 'user-ada' }, { user_id: 'user-bob' }])
    expect([batches().map(({ headers }) => headers.authorization), asks()]).toEqual([
      ['Bearer ada', 'Bearer bob'],
      2,
    ])
  })

  it('names nobody after a logout, and asks nobody who that is', async () => {
    hurryBatches()
    const { client, asks, track, events, batches } = await openCounting({ token: 'ada' })
    track('one')
    await eventually(() => expect(batches()).toHaveLength(1))
    client.auth.logout()
    track('two')
    await eventually(() => expect(batches()).toHaveLength(2))
    expect(events()).toMatchObject([{ user_id: 'user-ada' }, { user_id: null }])
    expect([batches().map(({ headers }) => headers.authorization), asks()]).toEqual([
      ['Bearer ada', undefined],
      1,
    ])
  })

  it('is nobody else’s who signs in before it is sent', async () => {
    const nextBatch = stopBatches()
    const { client, track, events, batches } = await openCounting({ token: 'ada' })
    track('one')
    await eventually(() => expect(batches()).toHaveLength(1))
    track('two')
    client.setToken('bob')
    await nextBatch()
    await eventually(() => expect(batches()).toHaveLength(2))
    expect(events()[1]?.user_id).not.toBe('user-bob')
  })

  it('is nobody’s when the server can not say who the user is', async () => {
    const { track, events } = await openCounting({ token: 'ada' }, (response, request) =>
      json({}, request.path.endsWith('/me') ? 403 : 200)(response, request),
    )
    track('one')
    await eventually(() => expect(events()).toHaveLength(1))
    expect(events()).toMatchObject([{ user_id: null, session_id: 'visitor-1' }])
  })

  it('asks once who the user is, also where the server knows nobody by that token', async () => {
    hurryBatches()
    const { asks, track, batches } = await openCounting({ token: 'ada' }, (response, request) =>
      json({}, request.path.endsWith('/me') ? 403 : 200)(response, request),
    )
    track('one')
    await eventually(() => expect(batches()).toHaveLength(1))
    track('two')
    await eventually(() => expect(batches()).toHaveLength(2))
    expect(asks()).toBe(1)
  })
})

describe('a client that does not count', () => {
  it('is one that was told so', async () => {
    visitPage('https://shop.example/')
    const { client, server, track } = await openCounting({ analytics: { enabled: false } })
    track('one')
    client.cleanup()
    await client.app.getPublicSettings()
    expect(server.requests).toHaveLength(1)
  })

  it.each(['false', 'no', '0'])('is one on a page whose address says analytics-enable=%s', async (word) => {
    const page = visitPage(`https://shop.example/a?x=1&analytics-enable=${word}#y`)
    const { client, server, track } = await openCounting()
    track('one')
    client.cleanup()
    await client.app.getPublicSettings()
    expect([server.requests.length, page.address()]).toEqual([1, 'https://shop.example/a?x=1#y'])
  })

  it('is not one where the address says true, which is taken out of it too', async () => {
    hurryBatches()
    const page = visitPage('https://shop.example/?analytics-enable=true')
    const { track, names } = await openCounting()
    track('one')
    await eventually(() => expect(names()).toContain('one'))
    expect(page.address()).toBe('https://shop.example/')
  })

  it('stays one, whatever the address says', async () => {
    visitPage('https://shop.example/?analytics-enable=true')
    const { client, server, track } = await openCounting({ analytics: { enabled: false } })
    track('one')
    client.cleanup()
    await client.app.getPublicSettings()
    expect(server.requests).toHaveLength(1)
  })

  it('is one in React Native, which has a window and no document', async () => {
    visitPage('https://shop.example/', { hasDocument: false })
    const { client, server, track } = await openCounting()
    track('one')
    client.cleanup()
    await client.app.getPublicSettings()
    expect(server.requests).toHaveLength(1)
  })
})

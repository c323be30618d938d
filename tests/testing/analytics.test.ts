import { describe, expect, it } from 'vitest'
import { startServer } from './support/startServer.js'

const path = 'analytics/track/batch'
const timestamp = '2031-05-04T10:00:00.000Z'
const event = {
  event_name: 'order_placed',
  properties: { total: 12.5, nested: { a: [1] } },
  timestamp,
  page_url: '/orders',
  user_id: 'u1',
  session_id: 's1',
}

describe('analytics', () => {
  it('keeps what apps report, in order, each app for itself', async () => {
    const { call, server, token } = await startServer()
    const second = { event_name: 'left', timestamp }
    expect(await call('POST', path, { token, body: { events: [event, second] } })).toEqual({
      status: 200,
      body: { success: true, count: 2 },
    })
    await call('POST', path, { token, app: 'other', body: { events: [event] } })
    expect(await server.analytics.list('shop')).toEqual([
      event,
      { ...second, properties: null, page_url: null, user_id: null, session_id: null },
    ])
    expect(await server.analytics.list('other')).toEqual([event])
  })

  it('takes it from visitors, from nobody, and of nothing', async () => {
    const { call, server } = await startServer()
    await call('POST', path, { visitor: 'visitor-0001', body: { events: [event] } })
    await call('POST', path, { body: { events: [event] } })
    expect((await call('POST', path, { body: { events: [] } })).body).toEqual({ success: true, count: 0 })
    expect(await server.analytics.list('shop')).toHaveLength(2)
  })

  it('leaves out what is no part of an event', async () => {
    const { call, server } = await startServer()
    await call('POST', path, { body: { events: [{ ...event, id: 'mine', app_id: 'other' }] } })
    expect(await server.analytics.list('shop')).toEqual([event])
  })

  it.each([
    [{}, '`events` is required'],
    [{ events: {} }, '`events` must be an array'],
    [{ events: [null] }, '`events[0]` must be an object'],
    [
      { events: [event, { ...event, event_name: '' }] },
      '`events[1].event_name` must have at least 1 characters',
    ],
    [{ events: [{ ...event, timestamp: 'now' }] }, '`events[0].timestamp` must be a date-time'],
    [{ events: [{ event_name: 'a' }] }, '`events[0].timestamp` is required'],
    [{ events: [{ ...event, properties: [] }] }, '`events[0].properties` must be an object or a null'],
    [{ events: Array.from({ length: 1001 }, () => event) }, '`events` must have at most 1000 items'],
  ])('refuses a batch that is none, all of it, and says why', async (body, reason) => {
    const { call, server } = await startServer()
    expect(await call('POST', path, { body })).toEqual({
      status: 422,
      body: { detail: reason, code: 'VALIDATION_ERROR' },
    })
    expect(await server.analytics.list('shop')).toEqual([])
  })
})

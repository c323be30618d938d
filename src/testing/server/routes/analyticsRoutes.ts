import { Hono } from 'hono'
import type { ServerParts } from '../serverTypes.js'
import { readAnalyticsEvents } from '../services/readAnalyticsEvents.js'
import { readJsonBody } from './readJsonBody.js'

/** Takes what apps report of their use, from everybody: a page that says goodbye has no way to sign what it says. */
export function analyticsRoutes({ analytics }: ServerParts): Hono {
  return new Hono().post('/apps/:appId/analytics/track/batch', async (c) => {
    const events = readAnalyticsEvents(await readJsonBody(c.req.raw))
    await analytics.track(c.req.param('appId'), events)
    return c.json({ success: true, count: events.length })
  })
}

import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import type { ServerParts } from '../serverTypes.js'
import { countAppLogs } from '../services/countAppLogs.js'
import { identityOf } from './identityOf.js'
import { readLogQuery } from './readLogQuery.js'

const maxPageLength = 500

/**
 * Which pages of an app were opened. Everybody may say so, as public apps have visitors; users and visitors read of
 * themselves, admins and the app itself of everybody.
 */
export function appLogRoutes({ appLogs, users }: ServerParts): Hono {
  return new Hono()
    .post('/app-logs/:appId/log-user-in-app/:page{.+}', async (c) => {
      const { appId, page } = c.req.param()
      if (page.length > maxPageLength) {
        throw new ApiError(422, `A page's name has at most ${maxPageLength} characters`, 'VALIDATION_ERROR')
      }
      await appLogs.add(appId, page, await identityOf(users, c.req.raw))
      return c.json({ success: true })
    })
    .get('/app-logs/:appId', async (c) => {
      const { filter, skip, limit } = readLogQuery(new URL(c.req.url).searchParams)
      const logs = await appLogs.list(c.req.param('appId'), filter, await identityOf(users, c.req.raw))
      return c.json(logs.slice(skip, skip + limit))
    })
    .get('/app-logs/:appId/stats', async (c) => {
      const { filter } = readLogQuery(new URL(c.req.url).searchParams)
      const logs = await appLogs.list(c.req.param('appId'), filter, await identityOf(users, c.req.raw))
      return c.json(countAppLogs(logs))
    })
}

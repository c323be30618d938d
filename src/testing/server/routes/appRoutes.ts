import { Hono } from 'hono'
import type { ServerParts } from '../serverTypes.js'

/** What anybody may know of an app. Visitors are let in unless its project says otherwise. */
export function appRoutes({ project }: ServerParts): Hono {
  return new Hono().get('/apps/public/prod/public-settings/by-id/:appId', (c) =>
    c.json({
      id: c.req.param('appId'),
      public_settings: project.public_settings ?? 'public_without_login',
    }),
  )
}

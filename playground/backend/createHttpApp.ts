import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { LocalServer } from '../../src/testing/server/serverTypes.js'
import type { HostRules } from './hostRules.js'

/** The server behind the checks that only make sense on a network: who is asked for, and by whose page. */
export function createHttpApp(server: LocalServer, rules: HostRules): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    const refused = !rules.allowsHost(c.req.header('host'))
      ? 'This development server answers to loopback names only'
      : !rules.allowsOrigin(c.req.header('origin'))
        ? 'This development server answers pages of loopback origins only'
        : undefined
    if (refused !== undefined) return c.json({ detail: refused, code: 'FORBIDDEN' }, 403)
    return next()
  })
  app.use(
    cors({
      // Never `*`: a page is answered by the name it has, and only if it is one of this machine.
      origin: (origin) => (rules.allowsOrigin(origin) ? origin : null),
      exposeHeaders: ['Retry-After', 'Content-Disposition'],
      maxAge: 600,
    }),
  )
  app.get('/', (c) => c.json({ name: 'Base44, local', note: 'For development only.' }))
  app.all('*', (c) => server.fetch(c.req.raw))
  return app
}

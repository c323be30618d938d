import { Hono } from 'hono'
import type { ServerParts } from '../serverTypes.js'
import { addMessage } from '../turn/addMessage.js'
import { identityOf } from './identityOf.js'
import { pickFields } from './pickFields.js'
import { readJsonBody } from './readJsonBody.js'
import { readListOptions } from './readListOptions.js'

/** Conversations with agents. */
export function agentRoutes(parts: ServerParts): Hono {
  const { conversations, users } = parts
  return new Hono()
    .get('/apps/:appId/agents/conversations', async (c) => {
      const search = new URL(c.req.url).searchParams
      const identity = await identityOf(users, c.req.raw)
      const found = await conversations.list(identity, c.req.param('appId'), readListOptions(search))
      return c.json(pickFields(found, search))
    })
    .post('/apps/:appId/agents/conversations', async (c) => {
      const identity = await identityOf(users, c.req.raw)
      const body = await readJsonBody(c.req.raw)
      return c.json(await conversations.create(identity, c.req.param('appId'), body))
    })
    .get('/apps/:appId/agents/conversations/:id', async (c) => {
      const { appId, id } = c.req.param()
      return c.json(await conversations.get(await identityOf(users, c.req.raw), appId, id))
    })
    .post('/apps/:appId/agents/conversations/v2/:id/messages', async (c) => {
      const { appId, id } = c.req.param()
      const identity = await identityOf(users, c.req.raw)
      return c.json(await addMessage(parts, identity, appId, id, await readJsonBody(c.req.raw)))
    })
}

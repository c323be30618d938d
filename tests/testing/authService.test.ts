import { beforeAll, describe, expect, it } from 'vitest'
import type { AgentConversation } from '../../src/wire/agentTypes.js'
import { createTestBase44 } from '../../src/testing/createTestBase44.js'
import { startServer } from './support/startServer.js'

let world: Awaited<ReturnType<typeof startServer>>
let service: string
let conversation: AgentConversation
beforeAll(async () => {
  world = await startServer()
  service = await world.server.users.issueServiceToken('shop')
  conversation = await world.create()
})

/** A call by the service on a user's behalf. */
async function callFor(userToken: string, method: string, path: string, body?: unknown) {
  const response = await world.server.fetch(
    new Request(`http://localhost/api/apps/shop/${path}`, {
      method,
      headers: { authorization: `Bearer ${service}`, 'on-behalf-of': `Bearer ${userToken}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('a service token', () => {
  it('opens everybody’s conversations, by request and by socket', async () => {
    const { call, server } = world
    const as = { token: service }
    const ofVisitor = (await world.create({ visitor: 'visitor-0001' })).id
    const list = (await call('GET', 'agents/conversations', as)).body as AgentConversation[]
    expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining([conversation.id, ofVisitor]))
    const path = `agents/conversations/v2/${conversation.id}/messages`
    expect(
      await call('POST', path, { ...as, body: { role: 'assistant', content: 'From the shop' } }),
    ).toMatchObject({
      status: 200,
      body: { metadata: null },
    })
    expect((await world.get(conversation.id)).messages.at(-1)?.content).toBe('From the shop')
    const identity = await server.identify(as)
    for (const room of [`/agent-conversations/${ofVisitor}`, 'entities:shop:Task']) {
      expect([room, await server.refuseJoin(identity, 'shop', room)]).toEqual([room, undefined])
    }
  })

  it('may do what an admin may, and is no user', async () => {
    const { call } = world
    const refused = await call('POST', 'users/invite-user', { token: service, body: { role: 'owner' } })
    expect(refused.status).toBe(422)
    expect((await call('GET', 'entities/User/me', { token: service })).status).toBe(401)
    expect((await call('GET', 'entities/Task', { token: service })).status).toBe(200)
  })

  it('makes what is nobody’s, and a visitor can’t pass for it', async () => {
    const made = await world.create({ token: service })
    expect(made.created_by_id).toBe('service:shop')
    for (const as of [{ token: world.token }, { visitor: 'service:shop' }, { visitor: 'service-shop' }]) {
      expect((await world.call('GET', `agents/conversations/${made.id}`, as)).status).toBe(403)
    }
  })

  it('acts on a user’s behalf: what it makes then is theirs', async () => {
    const made = await callFor(world.token, 'POST', 'agents/conversations', { agent_name: 'reader' })
    expect(made.body).toMatchObject({ created_by_id: world.ada.id })
    expect((await world.get(String(made.body['id']))).agent_name).toBe('reader')
    const path = `agents/conversations/v2/${conversation.id}/messages`
    const sent = await callFor(world.token, 'POST', path, { role: 'assistant', content: 'For Ada' })
    expect(sent.body['metadata']).toMatchObject({ created_by_email: 'ada@example.com' })
    const record = await callFor(world.token, 'POST', 'entities/Task', { title: 'Written for Ada' })
    expect(record.body).toMatchObject({ created_by: 'ada@example.com', created_by_id: world.ada.id })
  })

  it('is refused with a user’s token that is none', async () => {
    for (const token of ['nonsense', await world.server.users.issueToken(world.ada.id, -1), service]) {
      expect((await callFor(token, 'GET', 'agents/conversations')).status).toBe(401)
    }
  })

  it('is good for its own app alone', async () => {
    const { call, server } = world
    const other = await server.users.issueServiceToken('other')
    for (const path of ['agents/conversations', `agents/conversations/${conversation.id}`, 'entities/Task']) {
      expect([path, (await call('GET', path, { token: other })).status]).toEqual([path, 403])
    }
    const identity = await server.identify({ token: other })
    for (const room of [`/agent-conversations/${conversation.id}`, 'entities:shop:Task']) {
      expect([room, await server.refuseJoin(identity, 'shop', room)]).toEqual([room, expect.any(String)])
    }
  })

  it('ends at its date', async () => {
    const token = await world.server.users.issueServiceToken('shop', -1)
    expect((await world.call('GET', 'agents/conversations', { token })).status).toBe(401)
  })
})

describe('a user’s token', () => {
  it('is not raised by on-behalf-of', async () => {
    const { id } = await world.server.users.save({ email: 'bo@example.com', full_name: 'Bo' })
    const bo = await world.server.users.issueToken(id)
    const response = await world.server.fetch(
      new Request(`http://localhost/api/apps/shop/agents/conversations/${conversation.id}`, {
        headers: { authorization: `Bearer ${bo}`, 'on-behalf-of': `Bearer ${world.token}` },
      }),
    )
    expect(response.status).toBe(403)
  })
})

describe('createTestBase44', () => {
  it('issues service tokens for its app, and shows the mails that were sent', async () => {
    const base44 = await createTestBase44({ agents: [{ name: 'a' }], appId: 'mine' })
    const send = async (path: string, body: unknown, token?: string) =>
      base44.server.fetch(
        new Request(`http://localhost/api/apps/mine/${path}`, {
          method: 'POST',
          headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
          body: JSON.stringify(body),
        }),
      )
    const invitation = { user_email: 'bo@example.com', role: 'user' }
    expect((await send('users/invite-user', invitation, await base44.issueServiceToken())).status).toBe(200)
    expect(base44.mails).toMatchObject([
      { to: 'bo@example.com', text: expect.stringContaining('reset_token=') },
    ])
    await base44.close()
  })
})

import { describe, expect, it } from 'vitest'
import { reply } from '../../src/testing/server/model/replies/reply.js'
import { RepliesModel } from '../../src/testing/server/model/replies/RepliesModel.js'
import { ScriptedModel } from '../../src/testing/server/model/scripted/ScriptedModel.js'
import type { ProjectFunction } from '../../src/testing/server/projectTypes.js'
import { startServer } from './support/startServer.js'

/** A server whose agent calls a function `lookUp`, with `{id: '7'}`, before it answers. */
async function startWith(lookUp: ProjectFunction) {
  const answers = [1, 2].map(() => reply('Done.', { tool: 'lookUp', args: { id: '7' } }))
  const started = await startServer({
    model: new RepliesModel(answers, new ScriptedModel({ paceMs: 0 })),
    project: {
      agents: [{ name: 'support_agent', tool_configs: [{ function_name: 'lookUp' }] }],
      entities: [],
      functions: { lookUp },
    },
  })
  const { id } = await started.create()
  return { ...started, callTool: async () => (await started.ask(id, 'Go')).tool_calls?.[0] }
}

describe('an agent’s function', () => {
  it('gets the arguments as JSON, and its JSON is the result', async () => {
    const { callTool } = await startWith(async (request) =>
      Response.json({ method: request.method, args: await request.json() }),
    )
    expect(await callTool()).toMatchObject({
      status: 'success',
      results: '{"method":"POST","args":{"id":"7"}}',
      display_projection: { label: 'Look up' },
    })
  })

  it('may answer text', async () => {
    const { callTool } = await startWith(() => new Response('plain'))
    expect(await callTool()).toMatchObject({ status: 'success', results: 'plain' })
  })

  it('acts for the user who asked, and for the app', async () => {
    const { callTool, server, ada } = await startWith(async ({ headers }) => {
      const identify = (name: string) => server.identify({ token: headers.get(name)?.replace('Bearer ', '') })
      const [user, service] = await Promise.all(
        ['authorization', 'base44-service-authorization'].map(identify),
      )
      return Response.json({ user, service, app: headers.get('base44-app-id') })
    })
    const { results } = (await callTool()) ?? {}
    expect(JSON.parse(results ?? '')).toMatchObject({
      user: { kind: 'user', id: ada.id },
      service: { kind: 'service', appId: 'shop' },
      app: 'shop',
    })
  })

  it('acts for the visitor who asked', async () => {
    const visitor = 'visitor-0001'
    const { server, create, call } = await startWith(({ headers }) =>
      Response.json([headers.get('x-base44-anonymous-id'), headers.get('authorization')]),
    )
    const { id } = await create({ visitor })
    await call('POST', `agents/conversations/v2/${id}/messages`, { visitor, body: { content: 'Go' } })
    await server.idle()
    expect((await call('GET', `agents/conversations/${id}`, { visitor })).body).toMatchObject({
      messages: [{}, { tool_calls: [{ results: '["visitor-0001",null]' }] }],
    })
  })

  it.each([
    [{ error: 'No such order' }, 'No such order'],
    [{ detail: 'Not today' }, 'Not today'],
    [{ message: 'Closed' }, 'Closed'],
    [{ why: 1 }, "Function 'lookUp' answered with status 409"],
  ])('refuses with %j, and the reason is the call’s', async (body, words) => {
    const { callTool } = await startWith(() => Response.json(body, { status: 409 }))
    expect(await callTool()).toMatchObject({ status: 'error', results: words })
  })

  it('fails without telling why', async () => {
    const { callTool, errors } = await startWith(() => {
      throw new Error('swordfish')
    })
    expect(await callTool()).toMatchObject({
      status: 'error',
      results: "Function 'lookUp' failed: the server's log says why",
    })
    expect(errors).toEqual([new Error('swordfish')])
  })
})

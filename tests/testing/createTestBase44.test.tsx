import { describe, expect, it } from 'vitest'
import { createClientFromRequest } from '../../src/client/createClientFromRequest.js'
import { createTestBase44, reply, type TestBase44, type TestBase44Options } from '../../src/testing.js'
import type { AgentMessage } from '../../src/wire/agentTypes.js'
import { eventually } from '../support/eventually.js'
import { shopProject } from './support/shopProject.js'

// In a simulated DOM, as the tests of apps are: its FormData, File and AbortSignal aren't Node's.
const start = (options: Partial<TestBase44Options> = {}) =>
  createTestBase44({
    agents: shopProject.agents,
    entities: shopProject.entities,
    records: shopProject.samples,
    ...options,
  })

async function answered(base44: Awaited<ReturnType<typeof start>>, text: string): Promise<AgentMessage[]> {
  const { client, server } = base44
  const { id } = await client.agents.createConversation({ agent_name: 'support_agent' })
  await client.agents.addMessage(id, { role: 'user', content: text })
  await server.idle()
  return (await client.agents.getConversation(id)).messages
}

describe('an in-memory Base44', () => {
  it('answers with the script first and with the scripted agent afterwards', async () => {
    const base44 = await start({
      script: [
        reply('On its way.', {
          tool: 'lookup_order',
          args: { id: '1042' },
          result: { status: 'shipped' },
          reasoning: 'Hm.',
        }),
      ],
    })
    expect((await answered(base44, 'Where is it?'))[1]).toMatchObject({
      content: 'On its way.',
      reasoning: { content: 'Hm.' },
      tool_calls: [
        {
          name: 'lookup_order',
          arguments_string: '{"id":"1042"}',
          status: 'success',
          results: '{"status":"shipped"}',
        },
      ],
    })
    expect((await answered(base44, 'What tasks are open?'))[1]?.content).toContain('I found **2 tasks**')
  })

  it('lets a scripted call fail, and calls a function that the agent really has', async () => {
    const base44 = await start({
      agents: [{ name: 'support_agent', tool_configs: [{ function_name: 'lookup_order' }] }],
      functions: {
        lookup_order: async (request) => {
          const { id } = (await request.json()) as { id: string }
          return Response.json({ id, found: true })
        },
      },
      script: [
        reply('Found.', { tool: 'lookup_order', args: { id: '7' } }),
        reply('Sorry.', { tool: 'lookup_order', error: 'No such order' }),
      ],
    })
    expect((await answered(base44, 'a'))[1]?.tool_calls?.[0]).toMatchObject({
      status: 'success',
      results: '{"id":"7","found":true}',
    })
    expect((await answered(base44, 'b'))[1]?.tool_calls?.[0]).toMatchObject({
      status: 'error',
      results: 'No such order',
    })
  })

  it('runs the app’s functions, for parameters, files and requests of any kind', async () => {
    const { client } = await start({
      functions: {
        mirror: async (request) => Response.json({ method: request.method, body: await request.text() }),
        measure: async (request) => {
          const file = (await request.formData()).get('file')
          return Response.json(file === null || typeof file === 'string' ? null : await file.text())
        },
      },
    })
    expect(await client.functions.invoke('mirror', { id: '7' })).toMatchObject({
      status: 200,
      data: { method: 'POST', body: '{"id":"7"}' },
    })
    const measured = await client.functions.invoke('measure', { file: new File(['hello'], 'a.txt') })
    expect(measured.data).toBe('hello')
    const fetched = await client.functions.fetch('mirror', { method: 'PUT', body: 'text' })
    expect(await fetched.json()).toEqual({ method: 'PUT', body: 'text' })
  })

  it('lets a function make a client of its caller, and of the app itself', async () => {
    const base44: TestBase44 = await start({
      functions: {
        async whoami(request) {
          const own = createClientFromRequest(request, { fetch: base44.fetch })
          const { email } = await own.auth.me()
          return Response.json({ email, tasks: await own.asServiceRole.entities['Task']?.count() })
        },
      },
      entities: [{ name: 'Task', type: 'object', properties: { title: { type: 'string' } } }],
      records: { Task: [{ title: 'One' }] },
    })
    const { data } = await base44.client.functions.invoke('whoami')
    expect(data).toEqual({ email: 'user@example.com', tasks: 1 })
  })

  it('shows what the app has tracked', async () => {
    const base44 = await start({ analytics: true })
    base44.client.analytics.track({ eventName: 'order_placed', properties: { total: 12 } })
    const tracked = async () =>
      (await base44.analytics()).find((event) => event.event_name === 'order_placed')
    await eventually(async () => expect(await tracked()).toMatchObject({ properties: { total: 12 } }))
  })

  it('takes uploads, with progress, and knows the file afterwards', async () => {
    const { client, server } = await start()
    const loaded: number[] = []
    const file = new File(['hello'], 'hello.txt', { type: 'text/plain' })
    const { file_url } = await client.integrations.Core.UploadFile(
      { file },
      { onUploadProgress: (progress) => loaded.push(progress.loaded / progress.total) },
    )
    expect(loaded.at(-1)).toBe(1)
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b))
    expect(await (await server.fetch(new Request(file_url))).text()).toBe('hello')
  })

  it('answers model calls, which can be cancelled', async () => {
    const { client } = await start({ paceMs: 33 })
    const stop = new AbortController()
    const call = client.integrations.Core.InvokeLLM({ prompt: 'Name a river.' }, { signal: stop.signal })
    stop.abort()
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    expect(await client.integrations.Core.InvokeLLM({ prompt: 'Name a river.' })).toContain('river')
  })

  it('fails requests like a network that is gone, and comes back', async () => {
    const { client, network } = await start()
    network.drop()
    await expect(client.agents.getConversations()).rejects.toMatchObject({
      name: 'NetworkError',
      cause: expect.any(TypeError),
    })
    network.restore()
    expect(await client.agents.getConversations()).toEqual([])
  })

  it('fails what is under way when the network goes', async () => {
    const { client, network } = await start({ paceMs: 33 })
    const call = client.integrations.Core.InvokeLLM({ prompt: 'Name a river.' })
    setTimeout(() => network.drop(), 50)
    await expect(call).rejects.toMatchObject({ name: 'NetworkError' })
  })

  it('has clients of other people, who see nothing of each other', async () => {
    const base44 = await start()
    await answered(base44, 'help')
    const bo = await base44.server.users.save({ email: 'bo@example.com', full_name: 'Bo' })
    const other = base44.createClient({ token: await base44.server.users.issueToken(bo.id) })
    const visitor = base44.createClient({ token: null })
    expect(await base44.client.agents.getConversations()).toHaveLength(1)
    expect(await other.agents.getConversations()).toEqual([])
    expect(await visitor.agents.getConversations()).toEqual([])
  })

  it('says which agents there are when one is not', async () => {
    const { client } = await start()
    await expect(client.agents.createConversation({ agent_name: 'nope' })).rejects.toThrow(
      'Known agents: support_agent, reader',
    )
  })

  it.each([
    ['the server hangs up', (base44: TestBase44) => base44.kickSockets()],
    [
      'the network was gone',
      (base44: TestBase44) => {
        base44.network.drop()
        setTimeout(() => base44.network.restore(), 20)
      },
    ],
  ])('brings answers over a socket, and again after %s', async (_what, disturb) => {
    const base44 = await start()
    const { client } = base44
    const { id } = await client.agents.createConversation({ agent_name: 'support_agent' })
    const heard: AgentMessage[] = []
    let joins = 0
    let acknowledged = 0
    const leave = client.realtime.joinConversation(id, {
      onMessage: (message) => heard.push(message),
      onJoin: () => joins++,
      onAcknowledged: () => acknowledged++,
    })
    await expect.poll(() => acknowledged).toBe(1)
    await client.agents.addMessage(id, { content: 'help' })
    await base44.server.idle()
    await expect.poll(() => heard.at(-1)?.usage).toBeDefined()

    disturb(base44)
    await expect.poll(() => acknowledged).toBe(2)
    expect(joins).toBe(2)
    const before = heard.length
    await client.agents.addMessage(id, { content: 'help' })
    await expect.poll(() => heard.length).toBeGreaterThan(before + 5)
    leave()
    await base44.close()
  })
})

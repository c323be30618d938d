import { describe, expect, it } from 'vitest'
import type { AgentConversation } from '../../src/wire/agentTypes.js'
import { startServer } from './support/startServer.js'

const nobody = {}
const visitor = { visitor: 'visitor-0001' }

describe('conversations', () => {
  it('are created for whoever asks and belong to them', async () => {
    const { create, ada } = await startServer()
    const conversation = await create()
    expect(conversation).toMatchObject({
      agent_name: 'support_agent',
      app_id: 'shop',
      created_by_id: ada.id,
      messages: [],
    })
  })

  it('keep their metadata', async () => {
    const { call, token } = await startServer()
    const body = { agent_name: 'reader', metadata: { order: 'o1' } }
    expect((await call('POST', 'agents/conversations', { token, body })).body).toMatchObject({
      metadata: { order: 'o1' },
    })
  })

  it('need somebody', async () => {
    const { call } = await startServer()
    expect(await call('POST', 'agents/conversations', { ...nobody, body: { agent_name: 'reader' } })).toEqual(
      {
        status: 401,
        body: { detail: 'User must be authenticated to create a conversation', code: 'UNAUTHORIZED' },
      },
    )
  })

  it('with an unknown agent are refused with the known ones', async () => {
    const { call, token } = await startServer()
    const answer = await call('POST', 'agents/conversations', { token, body: { agent_name: 'suport' } })
    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({
      detail: "Agent 'suport' not found. Known agents: support_agent, reader",
    })
  })

  it('are listed for their owner alone', async () => {
    const { call, create, token } = await startServer()
    const own = await create()
    const theirs = await create(visitor)
    const ids = async (as: object) =>
      ((await call('GET', 'agents/conversations', as)).body as AgentConversation[]).map((c) => c.id)
    expect(await ids({ token })).toEqual([own.id])
    expect(await ids(visitor)).toEqual([theirs.id])
    expect(await ids({ visitor: 'visitor-0002' })).toEqual([])
    expect(await ids(nobody)).toEqual([])
    expect(await ids({ token, app: 'other' })).toEqual([])
  })

  it.each([
    ['nobody', {}, 'user'],
    ['a visitor', visitor, 'user'],
    ['another app', { app: 'other' }, 'app'],
  ])('of a user are refused to %s', async (_who, as, owner) => {
    const { call, create, token } = await startServer()
    const { id } = await create()
    const asker = 'app' in as ? { ...as, token } : as
    expect(await call('GET', `agents/conversations/${id}`, asker)).toEqual({
      status: 403,
      body: { detail: `Access denied: conversation belongs to another ${owner}`, code: 'FORBIDDEN' },
    })
    const send = await call('POST', `agents/conversations/v2/${id}/messages`, {
      ...asker,
      body: { content: 'hi' },
    })
    expect(send.status).toBe(403)
  })

  it('of a visitor are refused to a user, even one with the same id', async () => {
    const { call, create, token, ada } = await startServer()
    const { id } = await create({ visitor: ada.id })
    expect((await call('GET', `agents/conversations/${id}`, { token })).body).toMatchObject({
      detail: 'Access denied: conversation belongs to another visitor',
    })
  })

  it('that are unknown answer 404', async () => {
    const { call } = await startServer()
    expect(await call('GET', 'agents/conversations/nope')).toEqual({
      status: 404,
      body: { detail: 'Conversation not found', code: 'NOT_FOUND' },
    })
  })
})

describe('the list', () => {
  async function three() {
    const started = await startServer()
    const { call, token } = started
    for (const [agent_name, priority] of [
      ['support_agent', 1],
      ['reader', 2],
      ['support_agent', 3],
    ]) {
      await call('POST', 'agents/conversations', { token, body: { agent_name, metadata: { priority } } })
    }
    const priorities = async (search: string) => {
      const { body } = await call('GET', `agents/conversations?${search}`)
      return (body as AgentConversation[]).map((c) => c.metadata?.['priority'])
    }
    return { ...started, priorities }
  }

  it.each([
    ['sort=metadata.priority&agent_name=support_agent', [1, 3]],
    ['sort=metadata.priority&q=%7B%22agent_name%22%3A%22reader%22%7D', [2]],
    ['sort=metadata.priority&q%5Bagent_name%5D=support_agent', [1, 3]],
    ['sort=metadata.priority&q[metadata.priority][$in][0]=2&q[metadata.priority][$in][1]=3', [2, 3]],
    ['sort=-metadata.priority', [3, 2, 1]],
    ['sort=%2Bmetadata.priority&limit=1&skip=1', [2]],
    ['sort_by=metadata.priority&limit=2', [1, 2]],
  ])('understands %s', async (search, expected) => {
    const { priorities } = await three()
    expect(await priorities(search)).toEqual(expected)
  })

  it('gives the named fields only', async () => {
    const { call } = await three()
    const search = 'fields[]=agent_name&fields[]=metadata.priority&sort=metadata.priority&limit=1'
    const { body } = await call('GET', `agents/conversations?${search}`)
    expect(body).toEqual([{ id: expect.any(String), agent_name: 'support_agent', metadata: { priority: 1 } }])
  })

  it.each([
    ['q=%7B%22%24where%22%3A%221%22%7D', 400],
    ['q=nonsense', 400],
    ['q[__proto__][x]=1', 400],
    ['limit=-1', 422],
  ])('refuses %s', async (search, status) => {
    const { call, errors } = await three()
    expect((await call('GET', `agents/conversations?${search}`)).status).toBe(status)
    expect(errors).toEqual([])
  })

  it('carries messages or not, as the switch says', async () => {
    for (const LIST of ['with', 'without'] as const) {
      const { call, create } = await startServer({ switches: { LIST } })
      await create()
      const [first] = (await call('GET', 'agents/conversations')).body as AgentConversation[]
      expect(first !== undefined && 'messages' in first).toBe(LIST === 'with')
    }
  })
})

describe('sending a message', () => {
  it('answers with the stored message', async () => {
    const { call, create, get, token, server } = await startServer()
    const { id } = await create()
    const body = { content: 'hello', additional_message_params: { client_id: 'c1' } }
    const sent = await call('POST', `agents/conversations/v2/${id}/messages`, { token, body })
    expect(sent.body).toMatchObject({
      role: 'user',
      content: 'hello',
      additional_message_params: { client_id: 'c1' },
    })
    await server.idle()
    expect((await get(id)).messages[0]).toEqual(sent.body)
  })

  it('does not return what the client added when ECHO is none', async () => {
    const { call, create, frames, token, server } = await startServer({ switches: { ECHO: 'none' } })
    const { id } = await create()
    const body = { content: 'hello', additional_message_params: { client_id: 'c1' } }
    const sent = await call('POST', `agents/conversations/v2/${id}/messages`, { token, body })
    await server.idle()
    expect(sent.body).not.toHaveProperty('additional_message_params')
    expect(frames()[0]).not.toHaveProperty('additional_message_params')
  })

  it.each([
    [{}, 'A message needs content or file_urls'],
    [{ content: '  ' }, 'A message needs content or file_urls'],
    [{ content: 5 }, 'content must be a text or an object'],
    [{ content: 'x', role: 'tool' }, 'role must be one of user, assistant, system'],
    [{ content: 'x', file_urls: [1] }, 'file_urls must be a list of texts'],
    [{ content: 'x', custom_context: ['y'] }, 'custom_context must be a list of {message, data, type}'],
  ])('%j is refused with a sentence', async (body, detail) => {
    const { call, create, get, token } = await startServer()
    const { id } = await create()
    expect(await call('POST', `agents/conversations/v2/${id}/messages`, { token, body })).toEqual({
      status: 422,
      body: { detail, code: 'VALIDATION_ERROR' },
    })
    expect((await get(id)).messages).toEqual([])
  })

  it('waits for the answer when POST is await', async () => {
    const { call, create, get, token } = await startServer({ switches: { POST: 'await' } })
    const { id } = await create()
    await call('POST', `agents/conversations/v2/${id}/messages`, { token, body: { content: 'help' } })
    expect((await get(id)).messages.at(-1)).toMatchObject({
      role: 'assistant',
      usage: { prompt_tokens: expect.any(Number) },
    })
  })
})

describe('what is not there', () => {
  it('answers 404 as JSON', async () => {
    const { call } = await startServer()
    expect(await call('GET', 'nothing/here')).toEqual({
      status: 404,
      body: { detail: 'Not found: GET /api/apps/shop/nothing/here', code: 'NOT_FOUND' },
    })
  })

  it('fails without a stack when the store fails', async () => {
    const { call, store, errors } = await startServer()
    store.get = () => Promise.reject(new Error('disk /secret/path broke'))
    expect(await call('GET', 'agents/conversations/x', {})).toEqual({
      status: 500,
      body: { detail: 'The server failed to answer', code: 'INTERNAL_ERROR' },
    })
    expect(errors).toHaveLength(1)
  })

  it('takes no body over 1 MB', async () => {
    const { call, token } = await startServer()
    const body = { agent_name: 'x'.repeat(1_000_001) }
    expect((await call('POST', 'agents/conversations', { token, body })).status).toBe(413)
  })
})

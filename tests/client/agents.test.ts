import { describe, expect, it } from 'vitest'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

const conversation = { id: 'c1', app_id: 'app-1', agent_name: 'sup', messages: [] }
const message = { id: 'm1', role: 'user', created_date: 'a', updated_date: 'a', content: 'Hi' }
const base = '/api/apps/app-1/agents/conversations'

async function open(answer: unknown, token?: string) {
  const server = await startRecordingServer(json(answer))
  return { server, ...openClient(server, { token }) }
}

describe('getConversations', () => {
  it('asks for all of them', async () => {
    const { server, agents } = await open([conversation])
    expect(await agents.getConversations()).toEqual([conversation])
    expect(server.last()).toMatchObject({ method: 'GET', url: base, body: '' })
  })
})

describe('getConversation', () => {
  it('asks for one by its id', async () => {
    const { server, agents } = await open(conversation)
    expect(await agents.getConversation('c1')).toEqual(conversation)
    expect(server.last()).toMatchObject({ method: 'GET', url: `${base}/c1` })
  })

  it('can not be aimed at another route', async () => {
    const { server, agents } = await open(conversation)
    await agents.getConversation('../../entities/User/me')
    expect(server.last().url).toBe(`${base}/..%2F..%2Fentities%2FUser%2Fme`)
  })

  it.each(['', '..'])('rejects %j without asking', async (id) => {
    const { server, agents } = await open(conversation)
    expect(await failure(agents.getConversation(id))).toMatchObject({ name: 'Base44Error' })
    expect(server.requests).toEqual([])
  })
})

describe('listConversations', () => {
  it.each([
    ['the long form', { q: { agent_name: 'sup' }, sort: '-created_date', limit: 10, skip: 0 }],
    ['the short form', { agent_name: 'sup', sort: '-created_date', limit: 10, skip: 0 }],
  ])('takes %s', async (_, params) => {
    const { server, agents } = await open([])
    await agents.listConversations(params)
    expect(server.last().query.sort()).toEqual([
      ['limit', '10'],
      ['q[agent_name]', 'sup'],
      ['skip', '0'],
      ['sort', '-created_date'],
    ])
  })

  it('puts both forms together, of which the long one has the last word', async () => {
    const { server, agents } = await open([])
    await agents.listConversations({ agent_name: 'short', 'metadata.order': '7', q: { agent_name: 'long' } })
    expect(server.last().query).toEqual([
      ['q[agent_name]', 'long'],
      ['q[metadata.order]', '7'],
    ])
  })

  it('asks for some fields alone', async () => {
    const { server, agents } = await open([])
    await agents.listConversations({ fields: ['id', 'agent_name'] })
    expect(server.last().query).toEqual([
      ['fields[]', 'id'],
      ['fields[]', 'agent_name'],
    ])
  })

  it('leaves out what is null', async () => {
    const { server, agents } = await open([])
    await agents.listConversations({ q: null, sort: null, limit: null })
    expect(server.last().url).toBe(base)
  })
})

describe('createConversation', () => {
  it('sends the agent and the metadata', async () => {
    const { server, agents } = await open(conversation)
    const params = { agent_name: 'sup', metadata: { order: '7' } }
    expect(await agents.createConversation(params)).toEqual(conversation)
    expect(server.last()).toMatchObject({ method: 'POST', url: base, body: JSON.stringify(params) })
  })

  it('asks for an agent without asking the server', async () => {
    const { server, agents } = await open(conversation)
    expect(String(await failure(agents.createConversation({ agent_name: '' })))).toContain(
      'createConversation needs an agent',
    )
    expect(server.requests).toEqual([])
  })
})

describe('addMessage', () => {
  it.each([
    ['an id', 'c1'],
    ['a conversation', { id: 'c1' }],
  ])('takes %s', async (_, target) => {
    const { server, agents } = await open(message)
    expect(await agents.addMessage(target, { role: 'user', content: 'Hi' })).toEqual(message)
    expect(server.last()).toMatchObject({
      method: 'POST',
      url: `${base}/v2/c1/messages`,
      body: '{"role":"user","content":"Hi"}',
    })
  })

  it('sends as the user unless it is told otherwise', async () => {
    const { server, agents } = await open(message)
    await agents.addMessage('c1', { content: 'Hi' })
    expect(JSON.parse(server.last().body)).toEqual({ role: 'user', content: 'Hi' })
  })

  it('passes every field on', async () => {
    const { server, agents } = await open(message)
    const sent = {
      role: 'system',
      content: 'Hi',
      file_urls: ['https://f/1'],
      custom_context: [{ message: 'm', type: 't', data: { a: 1 } }],
      additional_message_params: { local_id: 'l1' },
    }
    await agents.addMessage('c1', sent)
    expect(JSON.parse(server.last().body)).toEqual(sent)
  })
})

describe.each(['WhatsApp', 'Telegram'] as const)('the link to %s', (channel) => {
  const path = `/agents/a%2Fb/${channel.toLowerCase()}`

  it('holds the token, encoded', async () => {
    const { server, agents } = await open({}, 's&cret')
    expect(agents[`get${channel}ConnectURL`]('a/b')).toBe(
      `${server.url}/api/apps/app-1${path}?token=s%26cret`,
    )
  })

  it('holds none for a visitor', async () => {
    const { server, agents } = await open({})
    expect(agents[`get${channel}ConnectURL`]('a/b')).toBe(`${server.url}/api/apps/app-1${path}`)
  })

  it('holds the newest token', async () => {
    const { agents, setToken } = await open({}, 'old')
    setToken('new')
    expect(agents[`get${channel}ConnectURL`]('a')).toMatch(/\?token=new$/)
  })
})

import { describe, expect, it } from 'vitest'
import { Base44Error, HttpError, NetworkError } from '../../src/client.js'
import { failure } from '../support/failure.js'
import { openSdk } from '../support/openSdk.js'
import { json, startRecordingServer, type Answer } from '../support/recordingServer.js'

const base = '/api/apps/app-1/agents/conversations'
const conversation = { id: 'c1', app_id: 'app-1', agent_name: 'sup', messages: [] }
const user = { id: 'u1', email: 'a@b.c' }

async function open(answer: Answer) {
  const server = await startRecordingServer(answer)
  return { server, ...openSdk(server, 'secret').client }
}

describe('the agents of an SDK client', () => {
  it('give one conversation', async () => {
    const { server, agents } = await open(json(conversation))
    expect(await agents.getConversation('c1')).toEqual(conversation)
    expect(server.last()).toMatchObject({ method: 'GET', url: `${base}/c1` })
  })

  it('give all conversations', async () => {
    const { server, agents } = await open(json([conversation]))
    expect(await agents.getConversations()).toEqual([conversation])
    expect(server.last().path).toBe(base)
  })

  it('take the short form of a list', async () => {
    const { server, agents } = await open(json([conversation]))
    await agents.listConversations({ agent_name: 'sup' })
    expect(server.last().query).toEqual([['q[agent_name]', 'sup']])
  })

  it('create a conversation', async () => {
    const { server, agents } = await open(json(conversation))
    expect(await agents.createConversation({ agent_name: 'sup' })).toEqual(conversation)
    expect(server.last()).toMatchObject({ method: 'POST', url: base, body: '{"agent_name":"sup"}' })
  })

  it.each(['c1', { id: 'c1' }])('send a message to %j', async (target) => {
    const { server, agents } = await open(json({ id: 'm1' }))
    expect(await agents.addMessage(target, { content: 'Hi' })).toMatchObject({ id: 'm1' })
    expect(server.last()).toMatchObject({ method: 'POST', url: `${base}/v2/c1/messages` })
    expect(JSON.parse(server.last().body)).toEqual({ role: 'user', content: 'Hi' })
  })

  it('make the links to other channels', async () => {
    const { server, agents } = await open(json({}))
    expect([agents.getWhatsAppConnectURL('a'), agents.getTelegramConnectURL('a')]).toEqual([
      `${server.url}/api/apps/app-1/agents/a/whatsapp?token=secret`,
      `${server.url}/api/apps/app-1/agents/a/telegram?token=secret`,
    ])
  })
})

describe('the user of an SDK client', () => {
  it('is given', async () => {
    const { auth } = await open(json(user))
    expect(await auth.me()).toEqual(user)
  })

  it('signs in', async () => {
    const { server, auth } = await open(json({ access_token: 'new', user }))
    expect(await auth.loginViaEmailPassword('a@b.c', 'pass')).toMatchObject({ access_token: 'new' })
    await auth.me()
    expect(server.last().headers.authorization).toBe('Bearer new')
  })

  it('changes with the token', async () => {
    const { server, auth, setToken } = await open(json(user))
    setToken('new')
    await auth.me()
    expect(server.last().headers.authorization).toBe('Bearer new')
  })
})

describe('the integrations of an SDK client', () => {
  it('are called by their name', async () => {
    const { server, integrations } = await open(json('Paris'))
    expect(await integrations.Core.InvokeLLM({ prompt: 'Capital of France?' })).toBe('Paris')
    expect(server.last().path).toBe('/api/apps/app-1/integration-endpoints/Core/InvokeLLM')
  })

  it.each(['then', '_x'])('have none named %s', async (name) => {
    const { integrations } = await open(json({}))
    expect(integrations.Core[name]).toBeUndefined()
  })

  it.each([
    ['a file', new File(['hello'], 'hello.txt'), 'filename="hello.txt"'],
    ['a blob, which the SDK alone would send as {}', new Blob(['hello']), 'filename="blob"'],
  ])('upload %s', async (_, file, disposition) => {
    const { server, integrations } = await open(json({ file_url: 'https://f/1' }))
    expect(await integrations.Core.UploadFile({ file })).toEqual({ file_url: 'https://f/1' })
    expect(server.last().body).toContain(disposition)
  })

  it('reject an upload that was not said to be anywhere', async () => {
    const { integrations } = await open(json({}))
    const error = await failure(integrations.Core.UploadFile({ file: new Blob(['x']) }))
    expect(error).toMatchObject({ name: 'ProtocolError' })
  })

  it.each([
    ['a form', new FormData()],
    ['a list of files', { files: [new Blob(['x'])] }],
    ['a file without a name', new Blob(['x'])],
  ])('reject %s, which the SDK would send empty', async (_, params) => {
    const { server, integrations } = await open(json({}))
    const error = await failure(integrations.Core.UploadFile(params as never))
    expect([error instanceof Base44Error, server.requests]).toEqual([true, []])
  })
})

describe('the errors of an SDK client', () => {
  it('are ours when the server refuses', async () => {
    const { agents } = await open(json({ detail: 'D', code: 'C' }, 403))
    const error = await failure(agents.getConversation('c1'))
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ message: 'D', status: 403, code: 'C', data: { detail: 'D' } })
  })

  it('say what does not fit, where the SDK says [object Object]', async () => {
    const { agents } = await open(json({ detail: [{ loc: ['body', 'to'], msg: 'Field required' }] }, 422))
    expect(await failure(agents.getConversation('c1'))).toMatchObject({ message: 'to: Field required' })
  })

  it('are ours when nobody answers', async () => {
    const { client } = openSdk({ url: 'http://127.0.0.1:1' })
    expect(await failure(client.agents.getConversation('c1'))).toBeInstanceOf(NetworkError)
  })

  it('are ours when the SDK itself refuses', async () => {
    const { integrations } = await open(json({}))
    expect(await failure(integrations.Core.InvokeLLM('text' as never))).toBeInstanceOf(Base44Error)
  })
})

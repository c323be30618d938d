import { describe, expect, it, vi } from 'vitest'
import { Base44Error, HttpError, NetworkError, ProtocolError, type Base44Client } from '../../src/client.js'
import { eventually } from '../support/eventually.js'
import { failure } from '../support/failure.js'
import { openSdk } from '../support/openSdk.js'
import { json, startRecordingServer, type Answer } from '../support/recordingServer.js'
import { startRoomsServer } from '../support/roomsServer.js'

const base = '/api/apps/app-1'

/** Our client over the newest SDK. */
async function open(answer: Answer = json({ an: 'answer' })) {
  const server = await startRecordingServer(answer)
  return { server, ...openSdk(server, 'secret') }
}

describe('the entities of an SDK client', () => {
  it.each<[string, (client: Base44Client) => Promise<unknown> | undefined, object]>([
    [
      'list',
      ({ entities }) => entities['Task']?.list('-due', 5),
      { method: 'GET', path: `${base}/entities/Task` },
    ],
    [
      'page',
      ({ entities }) => entities['Task']?.list({ limit: 5 }),
      { method: 'GET', path: `${base}/entities/Task/v2/list` },
    ],
    [
      'create',
      ({ entities }) => entities['Task']?.create({ title: 'T' }),
      { method: 'POST', body: '{"title":"T"}' },
    ],
    ['updateMany', ({ entities }) => entities['Task']?.updateMany({}, {}), { method: 'PATCH' }],
    [
      'delete',
      ({ entities }) => entities['Task']?.delete('t1'),
      { method: 'DELETE', url: `${base}/entities/Task/t1` },
    ],
  ])('%s', async (_, call, request) => {
    const { server, client } = await open()
    expect(await call(client)).toEqual({ an: 'answer' })
    expect(server.last()).toMatchObject(request)
  })

  it('reject with our errors', async () => {
    const { client } = await open(json({ detail: 'D', code: 'C' }, 403))
    const error = await failure(client.entities['Task']?.get('t1') ?? Promise.resolve())
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status: 403, code: 'C', data: { detail: 'D' }, cause: expect.any(Error) })
  })

  it('reject with our errors when nobody answers', async () => {
    const { client } = await open((response) => response.destroy())
    const error = await failure(client.entities['Task']?.get('t1') ?? Promise.resolve())
    expect(error).toBeInstanceOf(NetworkError)
  })

  it('tell of changes until they are left', async () => {
    const server = await startRoomsServer()
    const { client } = openSdk(server)
    const told = vi.fn()
    const stop = client.entities['Task']?.subscribe(told)
    await eventually(() => expect(server.events).toContain('join entities:app-1:Task'))
    const event = { type: 'create', data: { id: 't1' }, id: 't1', timestamp: '2031-05-04T12:00:00Z' }
    server.pushRaw({ room: 'entities:app-1:Task', data: JSON.stringify(event) })
    await eventually(() => expect(told.mock.calls).toEqual([[event]]))
    stop?.()
    await eventually(() => expect(server.events).toContain('leave entities:app-1:Task'))
  })

  it('are the same each time', async () => {
    const { client } = await open()
    expect(client.entities['Task']).toBe(client.entities['Task'])
    expect(client.entities['then']).toBeUndefined()
  })
})

describe('the functions of an SDK client', () => {
  it('are invoked', async () => {
    const { server, client } = await open()
    expect(await client.functions.invoke('report', { a: 1 })).toMatchObject({
      data: { an: 'answer' },
      status: 200,
    })
    expect(server.last()).toMatchObject({ method: 'POST', url: `${base}/functions/report`, body: '{"a":1}' })
  })

  it('are fetched', async () => {
    const { server, client } = await open()
    expect(await (await client.functions.fetch('/report')).json()).toEqual({ an: 'answer' })
    expect(server.last().url).toBe('/api/functions/report')
  })

  it('reject with what apps know, as our own client does', async () => {
    const { client } = await open(json({ error: 'because' }, 400))
    expect(await failure(client.functions.invoke('report'))).toMatchObject({
      message: 'Request failed with status code 400',
      code: 'ERR_BAD_REQUEST',
      isAxiosError: true,
      response: { status: 400, data: { error: 'because' } },
    })
  })
})

describe('the other modules of an SDK client', () => {
  it.each<[string, (client: Base44Client) => Promise<unknown> | undefined, string]>([
    ['app', ({ app }) => app.getPublicSettings(), '/api/apps/public/prod/public-settings/by-id/app-1'],
    ['appLogs', ({ appLogs }) => appLogs.getStats(), '/api/app-logs/app-1/stats'],
    ['auth', ({ auth }) => auth.resendOtp('a@b.c'), `${base}/auth/resend-otp`],
    ['users', ({ users }) => users.inviteUser('a@b.c', 'user'), `${base}/runtime/users/invite-user`],
    [
      'packages',
      ({ integrations }) => integrations['Slack']?.['Post']?.({}),
      `${base}/integration-endpoints/installable/Slack/integration-endpoints/Post`,
    ],
    [
      'custom',
      ({ integrations }) => integrations.custom.call('crm', 'get:/a'),
      `${base}/integrations/custom/crm/get:/a`,
    ],
  ])('%s', async (_, call, url) => {
    const { server, client } = await open()
    await call(client)
    expect(server.last().url).toBe(url)
  })

  it('connectors', async () => {
    const { server, client } = await open(json({ redirect_url: 'https://x.example' }))
    expect(await client.connectors.connectAppUser('7')).toBe('https://x.example')
    expect(server.last().url).toBe(`${base}/app-user-auth/connectors/7/initiate`)
  })

  it('aiGateway, which answers at once', async () => {
    const { server, client } = await open()
    expect(client.aiGateway.connection()).toEqual({
      baseURL: `${server.url}${base}/ai/openai/v1`,
      token: 'secret',
    })
  })

  it('analytics, which answers nothing', async () => {
    const { client } = await open()
    expect(() => client.analytics.track({ eventName: 'one' })).not.toThrow()
  })

  it('fetchWithAuth', async () => {
    const { server, client } = await open()
    await client.fetchWithAuth('/api/orders', {
      fetch: (path, init) => fetch(new URL(path, server.url), init),
    })
    expect(server.last()).toMatchObject({ url: '/api/orders', headers: { authorization: 'Bearer secret' } })
  })

  it('the client’s own: its configuration, its token and its end', async () => {
    const { server, client } = await open()
    expect(client.getConfig()).toEqual({ appId: 'app-1', serverUrl: server.url, requiresAuth: false })
    client.setToken('new')
    await client.entities['Task']?.list()
    expect([server.last().headers.authorization, client.session.get()]).toEqual(['Bearer new', 'sdk'])
    expect(client.cleanup).not.toThrow()
  })

  it('typed answers of a model, checked by us', async () => {
    const { server, client } = await open(json({ km: '7' }))
    const response_json_schema = { type: 'object', properties: { km: { type: 'number' } } } as const
    const error = await failure(
      client.integrations.Core.InvokeLLM({ prompt: 'How far?', response_json_schema }),
    )
    expect(error).toBeInstanceOf(ProtocolError)
    expect(error).toMatchObject({ code: 'SCHEMA_MISMATCH' })
    server.answer(json(42))
    expect(await client.integrations.Core.InvokeLLM({ prompt: 'How far?' })).toBe('42')
  })

  it('what an SDK refuses at once is refused by our errors too', async () => {
    const { client } = await open()
    expect(() => client.aiGateway.connection({ provider: 'other' as 'openai' })).toThrow(Base44Error)
    expect(() => client.auth.redirectToLogin('/')).toThrow(Base44Error)
  })
})

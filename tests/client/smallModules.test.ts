import { describe, expect, it } from 'vitest'
import { Base44Error } from '../../src/client.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

async function open(answer: unknown = { an: 'answer' }) {
  const server = await startRecordingServer(json(answer))
  const client = openClient(server, { token: 'user', serviceToken: 'service' })
  return { server, client }
}

describe('app', () => {
  it('tells who may use the app, without a user', async () => {
    const { server, client } = await open({ id: 'app-1', public_settings: 'public_with_login' })
    client.auth.logout()
    expect(await client.app.getPublicSettings()).toEqual({
      id: 'app-1',
      public_settings: 'public_with_login',
    })
    expect(server.last()).toMatchObject({
      method: 'GET',
      url: '/api/apps/public/prod/public-settings/by-id/app-1',
    })
    expect(server.last().headers).not.toHaveProperty('authorization')
  })
})

describe('appLogs', () => {
  it('notes a page, whatever its name', async () => {
    const { server, client } = await open()
    await expect(client.appLogs.logUserInApp('Orders/7?x')).resolves.toBeUndefined()
    expect(server.last()).toMatchObject({
      method: 'POST',
      url: '/api/app-logs/app-1/log-user-in-app/Orders%2F7%3Fx',
      body: '',
    })
  })

  it('gives what was noted', async () => {
    const { server, client } = await open()
    expect(await client.appLogs.fetchLogs({ limit: 5, user: 'ü', sort: null })).toEqual({ an: 'answer' })
    expect(server.last()).toMatchObject({
      path: '/api/app-logs/app-1',
      query: [
        ['limit', '5'],
        ['user', 'ü'],
      ],
    })
    expect(await client.appLogs.getStats({ days: 7 })).toEqual({ an: 'answer' })
    expect(server.last().url).toBe('/api/app-logs/app-1/stats?days=7')
    await client.appLogs.getStats()
    expect(server.last().url).toBe('/api/app-logs/app-1/stats')
  })
})

describe('users', () => {
  it.each(['user', 'admin'] as const)('invites a user as %s', async (role) => {
    const { server, client } = await open()
    expect(await client.users.inviteUser('b@b.c', role)).toEqual({ an: 'answer' })
    expect(server.last()).toMatchObject({
      method: 'POST',
      url: '/api/apps/app-1/runtime/users/invite-user',
      body: `{"user_email":"b@b.c","role":"${role}"}`,
    })
  })

  it.each(['owner', '', undefined])('invites nobody as %j', async (role) => {
    const { server, client } = await open()
    // what untyped code passes
    const error = await failure(client.users.inviteUser('b@b.c', role as 'user'))
    expect([error, server.requests]).toMatchObject([
      { name: 'Base44Error', message: `Invalid role: "${role}". Role must be either "user" or "admin".` },
      [],
    ])
  })
})

describe('aiGateway', () => {
  it.each([
    [undefined, 'openai'],
    [{}, 'openai'],
    [{ provider: 'typesafe' } as const, 'typesafe'],
  ])('says where the gateway is for %j, and asks nobody', async (options, provider) => {
    const { server, client } = await open()
    expect(client.aiGateway.connection(options)).toEqual({
      baseURL: `${server.url}/api/apps/app-1/ai/${provider}/v1`,
      token: 'user',
    })
    expect(server.requests).toEqual([])
  })

  it('has no key for a visitor', async () => {
    const { client } = await open()
    client.auth.logout()
    expect(client.aiGateway.connection().token).toBe('')
  })

  it('refuses a provider that it does not know', async () => {
    const { client } = await open()
    const connect = () => client.aiGateway.connection({ provider: 'other' as 'openai' })
    expect(connect).toThrow(Base44Error)
    expect(connect).toThrow('Unsupported AI Gateway provider: other')
  })
})

describe('sso', () => {
  it('gives the tokens of a user to the service', async () => {
    const { server, client } = await open({ access_token: 't' })
    const { sso } = client.asServiceRole
    expect(await sso.getAccessToken('u/1')).toEqual({ access_token: 't' })
    expect(server.last().url).toBe('/api/apps/app-1/auth/sso/accesstoken/u%2F1')
    await sso.getIdToken('u1')
    expect(server.last()).toMatchObject({
      method: 'GET',
      url: '/api/apps/app-1/auth/sso/idtoken/u1',
      headers: { authorization: 'Bearer service', 'on-behalf-of': 'Bearer user' },
    })
  })
})

describe('integrations.custom', () => {
  const base = '/api/apps/app-1/integrations/custom'

  it('calls an operation by its name, whose slashes stay', async () => {
    const { server, client } = await open({ success: true, status_code: 200, data: [1] })
    const answer = await client.integrations.custom.call<number[]>('my-crm', 'get:/repos/{owner}/issues', {
      payload: { a: 1 },
      pathParams: { owner: 'o' },
      queryParams: { page: 2 },
    })
    expect(answer.data[0]).toBe(1)
    expect(server.last()).toMatchObject({
      method: 'POST',
      url: `${base}/my-crm/get:/repos/%7Bowner%7D/issues`,
    })
    expect(JSON.parse(server.last().body)).toEqual({
      payload: { a: 1 },
      path_params: { owner: 'o' },
      query_params: { page: 2 },
    })
  })

  it('passes on what else it is given', async () => {
    const { server, client } = await open()
    await client.integrations.custom.call('crm', 'op', { headers: { a: 'b' } } as object)
    expect(JSON.parse(server.last().body)).toEqual({ headers: { a: 'b' } })
  })

  it.each([undefined, null, {}])('needs no parameters: %j', async (params) => {
    const { server, client } = await open()
    // what untyped code passes
    await client.integrations.custom.call('crm', 'op', params)
    expect([server.last().url, server.last().body]).toEqual([`${base}/crm/op`, '{}'])
  })

  it.each([
    ['', 'op', 'Integration slug is required and cannot be empty'],
    ['  ', 'op', 'Integration slug is required and cannot be empty'],
    ['crm', '', 'Operation ID is required and cannot be empty'],
    ['crm', undefined, 'Operation ID is required and cannot be empty'],
  ])('refuses %j and %j', async (slug, operation, message) => {
    const { server, client } = await open()
    // what untyped code passes
    const call = client.integrations.custom.call as (...args: unknown[]) => Promise<unknown>
    const error = await failure(call(slug, operation))
    expect([error, server.requests]).toMatchObject([{ name: 'Base44Error', message }, []])
  })

  it.each([
    ['..', 'op'],
    ['crm', '../../entities/User/me'],
    ['crm', 'get:/a/../../b'],
  ])('can not be aimed at another route: %j, %j', async (slug, operation) => {
    const { server, client } = await open()
    expect(await failure(client.integrations.custom.call(slug, operation))).toMatchObject({
      name: 'Base44Error',
    })
    expect(server.requests).toEqual([])
  })
})

describe('an installed package', () => {
  it('is called by its name and that of its endpoint', async () => {
    const { server, client } = await open()
    const slack = client.integrations['Slack']
    expect(await slack?.['Post']?.({ text: 'Hi' })).toEqual({ an: 'answer' })
    expect(server.last()).toMatchObject({
      method: 'POST',
      url: '/api/apps/app-1/integration-endpoints/installable/Slack/integration-endpoints/Post',
      body: '{"text":"Hi"}',
    })
    expect(client.integrations['Slack']).toBe(slack)
  })

  it('has names that stay inside their segments', async () => {
    const { server, client } = await open()
    await client.integrations['a/b']?.['c/d']?.({})
    expect(server.last().url).toBe(
      '/api/apps/app-1/integration-endpoints/installable/a%2Fb/integration-endpoints/c%2Fd',
    )
    const up = client.integrations['..']?.['Post']?.({}) ?? Promise.resolve()
    expect(await failure(up)).toMatchObject({ name: 'Base44Error' })
  })

  it('takes named parameters', async () => {
    const { client } = await open()
    const error = await failure(client.integrations['Slack']?.['Post']?.('Hi' as never) ?? Promise.resolve())
    expect(error).toMatchObject({
      message: 'Integration Post must receive an object with named parameters, received: Hi',
    })
  })

  it.each(['then', '_x', 'toJSON'])('is not named %s', async (name) => {
    const { client } = await open()
    expect([client.integrations[name], client.integrations['Slack']?.[name]]).toEqual([undefined, undefined])
  })
})

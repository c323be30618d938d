import { describe, expect, it } from 'vitest'
import type { ConnectorApiRequest, ServiceRoleModules } from '../../src/client.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

const base = '/api/apps/app-1'
type Connectors = ServiceRoleModules['connectors']

async function open(answer: unknown) {
  const server = await startRecordingServer(json(answer))
  const client = openClient(server, { token: 'user', serviceToken: 'service' })
  return { server, user: client.connectors, service: client.asServiceRole.connectors }
}

const connections: [string, (connectors: Connectors, id: string) => Promise<unknown>, string][] = [
  ['getConnection', (connectors, id) => connectors.getConnection(id), '/external-auth/tokens/{id}'],
  [
    'getWorkspaceConnection',
    (connectors, id) => connectors.getWorkspaceConnection(id),
    '/external-auth/tokens/connectors/{id}',
  ],
  [
    'getCurrentAppUserConnection',
    (connectors, id) => connectors.getCurrentAppUserConnection(id),
    '/app-user-auth/connectors/{id}/token',
  ],
]

/** By a method that the SDK calls deprecated, so that its name is spelled here alone. */
const byOldName = async (connectors: Connectors, type: string) => {
  const { getAccessToken } = connectors as { getAccessToken: (type: string) => Promise<string> }
  return getAccessToken(type)
}

const tokens: [string, (connectors: Connectors, id: string) => Promise<unknown>, string][] = [
  ['getAccessToken', byOldName, '/external-auth/tokens/{id}'],
  [
    'getCurrentAppUserAccessToken',
    (connectors, id) => connectors.getCurrentAppUserAccessToken(id),
    '/app-user-auth/connectors/{id}/token',
  ],
]

describe('a connection of the service role', () => {
  it.each(connections)('is given by %s, as the service', async (_, call, path) => {
    const { server, service } = await open({ access_token: 't', connection_config: { subdomain: 'acme' } })
    expect(await call(service, 'a/b')).toEqual({ accessToken: 't', connectionConfig: { subdomain: 'acme' } })
    expect(server.last()).toMatchObject({
      method: 'GET',
      url: base + path.replace('{id}', 'a%2Fb'),
      headers: { authorization: 'Bearer service', 'on-behalf-of': 'Bearer user' },
    })
  })

  it.each([{ access_token: 't' }, { access_token: 't', connection_config: null }])(
    'has no configuration where there is none: %j',
    async (answer) => {
      const { service } = await open(answer)
      expect(await service.getConnection('slack')).toEqual({ accessToken: 't', connectionConfig: null })
    },
  )

  it.each(tokens)('is its token alone by %s', async (_, call, path) => {
    const { server, service } = await open({ access_token: 't', connection_config: {} })
    expect(await call(service, 'slack')).toBe('t')
    expect(server.last().url).toBe(base + path.replace('{id}', 'slack'))
  })

  it.each([...connections, ...tokens])('needs a name or an id: %s', async (_, call) => {
    const { server, service } = await open({ access_token: 't' })
    for (const id of ['', undefined, 7]) {
      // what untyped code passes
      const error = await failure(call(service, id as string))
      expect(error).toMatchObject({
        name: 'Base44Error',
        message: expect.stringMatching(/ is required and must be a string$/),
      })
    }
    expect(server.requests).toEqual([])
  })

  it.each([...connections, ...tokens])('is rejected without a token: %s', async (_, call) => {
    for (const answer of [{}, { access_token: 7 }, 'text', null]) {
      const { service } = await open(answer)
      expect(await failure(call(service, 'slack'))).toMatchObject({ name: 'ProtocolError' })
    }
  })
})

describe('callApi', () => {
  const answer = {
    success: true,
    phase: 'responded',
    status_code: 201,
    data: { id: 7 },
    data_base64: null,
    content_type: 'application/json',
    headers: { 'x-own': 'yes' },
    credits_charged: 0.5,
  }

  it('sends a request through the platform', async () => {
    const { server, service } = await open(answer)
    const request: ConnectorApiRequest = {
      method: 'POST',
      host: 'api.slack.example',
      path: '/chat',
      query: { a: [1, 2] },
      headers: { 'X-Own': 'yes' },
      body: { text: 'Hi' },
    }
    expect(await service.callApi('slack', request)).toEqual({
      success: true,
      phase: 'responded',
      status: 201,
      data: { id: 7 },
      dataBase64: null,
      contentType: 'application/json',
      headers: { 'x-own': 'yes' },
      creditsCharged: 0.5,
    })
    expect(server.last()).toMatchObject({ method: 'POST', url: `${base}/connectors/slack/call` })
    expect(JSON.parse(server.last().body)).toEqual(request)
  })

  it('sends a GET of nothing else unless it is told more', async () => {
    const { server, service } = await open({ success: false, phase: 'not_sent' })
    expect(await service.callApi('slack', { path: '/me' })).toEqual({
      success: false,
      phase: 'not_sent',
      status: null,
      data: undefined,
      dataBase64: null,
      contentType: null,
      headers: {},
      creditsCharged: 0,
    })
    expect(JSON.parse(server.last().body)).toEqual({
      method: 'GET',
      path: '/me',
      query: {},
      headers: {},
      body: null,
    })
  })

  it.each<[unknown, unknown, string]>([
    ['', { path: '/' }, 'Integration type is required and must be a string'],
    ['slack', undefined, 'Request is required and must be an object'],
    ['slack', 'GET /', 'Request is required and must be an object'],
    ['slack', {}, 'Request path is required and must be a string'],
    [
      'slack',
      { path: '/', method: 'get' },
      'Request method must be one of GET, POST, PUT, PATCH, DELETE, or HEAD',
    ],
  ])('refuses %j with %j', async (type, request, message) => {
    const { server, service } = await open(answer)
    // what untyped code passes
    const error = await failure(service.callApi(type as string, request as ConnectorApiRequest))
    expect([error, server.requests]).toMatchObject([{ name: 'Base44Error', message }, []])
  })

  it('rejects an answer that is none', async () => {
    const { service } = await open('text')
    expect(await failure(service.callApi('slack', { path: '/' }))).toMatchObject({
      name: 'ProtocolError',
      data: 'text',
    })
  })
})

describe('a connection of the user', () => {
  it('is begun at an address of the service', async () => {
    const { server, user } = await open({ redirect_url: 'https://slack.example/oauth' })
    expect(await user.connectAppUser('a/b')).toBe('https://slack.example/oauth')
    expect(server.last()).toMatchObject({
      method: 'POST',
      url: `${base}/app-user-auth/connectors/a%2Fb/initiate`,
      body: '',
      headers: { authorization: 'Bearer user' },
    })
  })

  it('is ended', async () => {
    const { server, user } = await open({ success: true })
    await expect(user.disconnectAppUser('7')).resolves.toBeUndefined()
    expect(server.last()).toMatchObject({ method: 'DELETE', url: `${base}/app-user-auth/connectors/7` })
  })

  it.each([{}, { redirect_url: null }, 'text'])('is not begun by %j, which is no address', async (answer) => {
    const { user } = await open(answer)
    expect(await failure(user.connectAppUser('7'))).toMatchObject({ name: 'ProtocolError', data: answer })
  })

  it.each(['', undefined, 7])('needs an id, not %j', async (id) => {
    const { server, user } = await open({})
    for (const call of [user.connectAppUser, user.disconnectAppUser]) {
      // what untyped code passes
      expect(await failure(call(id as string))).toMatchObject({
        name: 'Base44Error',
        message: 'Connector ID is required and must be a string',
      })
    }
    expect(server.requests).toEqual([])
  })
})

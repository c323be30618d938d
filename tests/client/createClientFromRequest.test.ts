import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Base44Error, createClientFromRequest } from '../../src/client.js'
import { failure } from '../support/failure.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

/** A request as the platform sends it to a backend function. */
const requestOf = (headers: Record<string, string>) => new Request('https://app.example/fn', { headers })

async function open(
  headers: Record<string, string> = {},
  edges?: Parameters<typeof createClientFromRequest>[1],
) {
  const server = await startRecordingServer(json({ id: 'u1' }))
  const usual = { 'Base44-App-Id': 'app-1', 'Base44-Api-Url': server.url }
  return { server, client: createClientFromRequest(requestOf({ ...usual, ...headers }), edges) }
}

describe('a client made from a request', () => {
  it('asks for the app and the user of the request', async () => {
    const { server, client } = await open({ Authorization: 'Bearer user' })
    await client.auth.me()
    expect(server.last()).toMatchObject({
      url: '/api/apps/app-1/entities/User/me',
      headers: { authorization: 'Bearer user', 'x-app-id': 'app-1' },
    })
  })

  it('asks for a visitor where the request names no user', async () => {
    const { server, client } = await open()
    await client.entities['Task']?.list()
    expect(server.last().headers).not.toHaveProperty('authorization')
    expect(client.session.get()).toBe('visitor')
  })

  it('asks as the app, on behalf of the user, where the request allows it', async () => {
    const { server, client } = await open({
      Authorization: 'Bearer user',
      'Base44-Service-Authorization': 'Bearer service',
    })
    await client.asServiceRole.entities['Task']?.list()
    expect(server.last().headers).toMatchObject({
      authorization: 'Bearer service',
      'on-behalf-of': 'Bearer user',
    })
  })

  it('does not ask as the app where the request does not allow it', async () => {
    const { client } = await open({ Authorization: 'Bearer user' })
    expect(() => client.asServiceRole).toThrow(
      'Service token is required to use asServiceRole. Please provide a serviceToken when creating the client.',
    )
  })

  it.each(['dev', 'prod'])('passes on the state and the data environment %s', async (env) => {
    const { server, client } = await open({ 'Base44-State': 'state-7', 'X-Data-Env': env })
    await client.entities['Task']?.list()
    expect(server.last().headers).toMatchObject({ 'base44-state': 'state-7', 'x-data-env': env })
  })

  it.each(['test', 'DEV', 'dev,prod'])('passes no other data environment on: %s', async (env) => {
    const { server, client } = await open({ 'X-Data-Env': env })
    await client.entities['Task']?.list()
    expect(server.last().headers).not.toHaveProperty('x-data-env')
    expect(server.last().headers).not.toHaveProperty('base44-state')
  })

  it('passes on no other header of the request', async () => {
    const { server, client } = await open({
      'X-Own': 'yes',
      Cookie: 'a=b',
      'X-Base44-Anonymous-Id': 'somebody',
    })
    await client.entities['Task']?.list()
    expect(server.last().headers).not.toHaveProperty('x-own')
    expect(server.last().headers).not.toHaveProperty('cookie')
    expect(server.last().headers['x-base44-anonymous-id']).not.toBe('somebody')
  })

  it('calls the functions of the version that the request names', async () => {
    const { server, client } = await open({ 'Base44-Functions-Version': 'v3' })
    await client.functions.invoke('report')
    expect(server.last().headers['base44-functions-version']).toBe('v3')
  })

  it.each([undefined, ''])('speaks to the platform where the request names the server %j', (url) => {
    const headers = { 'Base44-App-Id': 'app-1', ...(url !== undefined && { 'Base44-Api-Url': url }) }
    expect(createClientFromRequest(requestOf(headers)).getConfig()).toEqual({
      appId: 'app-1',
      serverUrl: 'https://base44.app',
      requiresAuth: false,
    })
  })

  it('is made of anything that has headers, as a request of Node’s is wrapped', async () => {
    const get = vi.fn((name: string) => ({ 'Base44-App-Id': 'app-2' })[name] ?? null)
    expect(createClientFromRequest({ headers: { get } }).getConfig().appId).toBe('app-2')
  })

  it('is made on what looks like a browser too, where tests of functions run', async () => {
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('document', {})
    const { client } = await open({ 'Base44-Service-Authorization': 'Bearer service' })
    expect(client.asServiceRole.aiGateway.connection().token).toBe('service')
  })
})

describe('a request that is refused', () => {
  it('is one that names no app', () => {
    expect(() => createClientFromRequest(requestOf({}))).toThrow(Base44Error)
    expect(() => createClientFromRequest(requestOf({ 'Base44-App-Id': '' }))).toThrow(
      'Base44-App-Id header is required, but is was not found on the request',
    )
  })

  it.each(['', 'Bearer', 'Bearer a b', 'bearer a', 'Basic a', 'a', 'Bearer  a'])(
    'is one authorized by %j',
    (word) => {
      for (const name of ['Authorization', 'Base44-Service-Authorization']) {
        // what the platform's own `Headers` would trim
        const headers = {
          get: (asked: string) => ({ 'Base44-App-Id': 'app-1', [name]: word })[asked] ?? null,
        }
        expect(() => createClientFromRequest({ headers })).toThrow(Base44Error)
        expect(() => createClientFromRequest({ headers })).toThrow(
          'Invalid authorization header format. Expected "Bearer <token>"',
        )
      }
    },
  )
})

describe('the second argument', () => {
  it('gives the client another fetch', async () => {
    const own = vi.fn(fetch)
    const { client } = await open({}, { fetch: own })
    await client.auth.me()
    expect(own).toHaveBeenCalledTimes(1)
  })

  it('is told of errors, and asked for new tokens', async () => {
    const onError = vi.fn()
    const onUnauthorized = vi.fn(() => 'new')
    const { server, client } = await open(
      { Authorization: 'Bearer old' },
      { options: { onError, onUnauthorized } },
    )
    server.answer(json({}, 401))
    const error = await failure(client.auth.me())
    expect([onError.mock.calls, onUnauthorized.mock.calls.length, server.requests.length]).toEqual([
      [[error]],
      1,
      2,
    ])
  })

  it('does not replace what the request says', async () => {
    const edges = { appId: 'evil', token: 'evil', serviceToken: 'evil', serverUrl: 'https://evil.example' }
    const { server, client } = await open({ Authorization: 'Bearer user' }, edges as object)
    await client.auth.me()
    expect(server.last().headers).toMatchObject({ authorization: 'Bearer user', 'x-app-id': 'app-1' })
    expect(() => client.asServiceRole).toThrow(Base44Error)
  })
})

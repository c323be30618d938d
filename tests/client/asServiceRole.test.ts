import { inspect } from 'node:util'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Base44Error, createClient, type Base44Client, type ServiceRoleModules } from '../../src/client.js'
import { eventually } from '../support/eventually.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'
import { startRoomsServer } from '../support/roomsServer.js'

async function open(token?: string) {
  const server = await startRecordingServer(json({ id: 'x', access_token: 'theirs' }))
  const client = openClient(server, { token, serviceToken: 'service' })
  return { server, client, service: client.asServiceRole }
}

const calls: [string, (service: ServiceRoleModules) => Promise<unknown> | undefined][] = [
  ['entities', (service) => service.entities['Task']?.list()],
  ['agents', (service) => service.agents.getConversations()],
  ['integrations', (service) => service.integrations.Core['Ping']?.({})],
  ['custom integrations', (service) => service.integrations.custom.call('crm', 'get:/people')],
  ['appLogs', (service) => service.appLogs.getStats()],
  ['connectors', (service) => service.connectors.getConnection('slack')],
  ['sso', (service) => service.sso.getAccessToken('u1')],
]

describe('the service role', () => {
  it.each(calls)('asks with its own token, on behalf of the user: %s', async (_, call) => {
    const { server, client, service } = await open('user')
    await call(service)
    expect(server.last().headers).toMatchObject({
      authorization: 'Bearer service',
      'on-behalf-of': 'Bearer user',
    })
    client.setToken('newer')
    await call(service)
    expect(server.last().headers).toMatchObject({
      authorization: 'Bearer service',
      'on-behalf-of': 'Bearer newer',
    })
    client.auth.logout()
    await call(service)
    expect(server.last().headers).not.toHaveProperty('on-behalf-of')
    expect(server.requests.every(({ headers }) => !('x-base44-anonymous-id' in headers))).toBe(true)
  })

  it('calls functions in nobody’s name', async () => {
    const { server, service } = await open('user')
    await service.functions.invoke('report')
    await service.functions.fetch('/report')
    expect(server.requests.map(({ headers }) => [headers.authorization, headers['on-behalf-of']])).toEqual([
      ['Bearer service', undefined],
      ['Bearer service', undefined],
    ])
  })

  it('keeps its token out of what the user asks', async () => {
    const { server, client } = await open('user')
    await client.entities['Task']?.list()
    expect(JSON.stringify(server.last().headers)).not.toContain('service')
  })

  it('keeps its token whatever the user does', async () => {
    const { server, client, service } = await open('user')
    client.auth.setToken('other')
    client.auth.logout()
    await service.entities['Task']?.list()
    expect(server.last().headers.authorization).toBe('Bearer service')
  })

  it('is the same each time', async () => {
    const { client, service } = await open()
    expect(client.asServiceRole).toBe(service)
  })

  it('tells onError of what fails', async () => {
    const onError = vi.fn()
    const server = await startRecordingServer(json({ detail: 'D' }, 403))
    const client = openClient(server, { serviceToken: 'service', options: { onError } })
    await client.asServiceRole.entities['Task']?.list().catch(() => undefined)
    expect(onError.mock.calls).toMatchObject([[{ status: 403 }]])
  })
})

describe('the socket of the service role', () => {
  async function subscribe(client: Base44Client, events: string[]) {
    const [asUser, asService] = [vi.fn(), vi.fn()]
    client.entities['Task']?.subscribe(asUser)
    client.asServiceRole.entities['Note']?.subscribe(asService)
    await eventually(() =>
      expect(events).toEqual(
        expect.arrayContaining(['join entities:app-1:Task', 'join entities:app-1:Note']),
      ),
    )
    return { asUser, asService }
  }

  it('is another than the user’s, with the token of the service', async () => {
    const server = await startRoomsServer()
    const client = openClient(server, { token: 'user', serviceToken: 'service' })
    const { asUser, asService } = await subscribe(client, server.events)
    expect(server.handshakes.map(({ token }) => token).sort()).toEqual(['service', 'user'])
    expect(server.handshakes.every((query) => !('anonymous_id' in query))).toBe(true)
    const event = { type: 'create', data: {}, id: 'n1', timestamp: '2031-05-04T12:00:00Z' }
    server.pushRaw({ room: 'entities:app-1:Note', data: JSON.stringify(event) })
    await eventually(() => expect(asService.mock.calls).toEqual([[event]]))
    expect(asUser).not.toHaveBeenCalled()
  })

  it('stays when the user changes', async () => {
    const server = await startRoomsServer()
    const client = openClient(server, { token: 'user', serviceToken: 'service' })
    await subscribe(client, server.events)
    client.setToken('newer')
    await eventually(() => expect(server.handshakes).toHaveLength(3))
    expect(server.handshakes.map(({ token }) => token).sort()).toEqual(['newer', 'service', 'user'])
  })

  it.each<[string, (client: Base44Client) => void, number]>([
    ['its own cleanup, and no other', (client) => client.asServiceRole.cleanup(), 1],
    ['the cleanup of the client, with the user’s', (client) => client.cleanup(), 0],
  ])('is closed by %s', async (_, clean, left) => {
    const server = await startRoomsServer()
    const client = openClient(server, { token: 'user', serviceToken: 'service' })
    await subscribe(client, server.events)
    clean(client)
    await eventually(() => expect(server.sockets()).toHaveLength(left))
    expect(client.realtime.status.get()?.state).toBe(left === 1 ? 'connected' : 'idle')
  })

  it('is not opened by looking at the service role', async () => {
    const server = await startRoomsServer()
    const client = openClient(server, { serviceToken: 'service' })
    client.asServiceRole.cleanup()
    await client.asServiceRole.entities['Task']?.list()
    expect(server.handshakes).toEqual([])
  })
})

describe('a client without a service token', () => {
  it('says so when it is asked for the service role', () => {
    for (const serviceToken of [undefined, '']) {
      const client = createClient({ appId: 'app-1', serviceToken })
      expect(() => client.asServiceRole).toThrow(Base44Error)
      expect(() => client.asServiceRole).toThrow('Service token is required to use asServiceRole.')
    }
  })

  it('can be spread, printed, compared and written without being asked', () => {
    const client = createClient({ appId: 'app-1', token: 'secret' })
    const looks = [
      { ...client },
      Object.entries(client),
      JSON.stringify(client),
      inspect(client, { depth: 5 }),
    ]
    expect(looks).toHaveLength(4)
    expect(client).toEqual(client)
  })

  it('is printed without the token', () => {
    const client = createClient({ appId: 'app-1', token: 'secret', serviceToken: 'hidden' })
    const text = inspect(client, { depth: 10, showHidden: true }) + JSON.stringify(client)
    expect([text.includes('secret'), text.includes('hidden')]).toEqual([false, false])
  })
})

describe('a service token in a browser', () => {
  const config = { appId: 'app-1', serviceToken: 'service', analytics: { enabled: false } }

  it.each([
    ['a page', { document: {} }],
    ['React Native', { navigator: { product: 'ReactNative' } }],
  ])('is refused in %s, where every user can read it', (_, globals) => {
    onTestFinished(() => void vi.unstubAllGlobals())
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
    expect(() => createClient(config)).toThrow(Base44Error)
    expect(() => createClient(config)).toThrow('dangerouslyAllowServiceTokenInBrowser')
    expect(createClient({ ...config, serviceToken: undefined }).getConfig().appId).toBe('app-1')
  })

  it('is taken when that is forced', () => {
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('document', {})
    const client = createClient({ ...config, dangerouslyAllowServiceTokenInBrowser: true })
    expect(client.asServiceRole.aiGateway.connection().token).toBe('service')
  })

  it('does not refuse Node, whose globals have a navigator', () => {
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('navigator', { userAgent: 'Node.js/22' })
    expect(createClient(config).asServiceRole.aiGateway.connection().token).toBe('service')
  })
})

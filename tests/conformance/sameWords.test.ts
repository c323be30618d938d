import * as sdk from '@base44/sdk'
import { describe, expect, it, vi } from 'vitest'
import { describeEachClient } from '../support/describeEachClient.js'
import { failure } from '../support/failure.js'
import { startRecordingServer } from '../support/recordingServer.js'
import { callMethod } from './differential/callMethod.js'
import type { Parts } from './differential/subject.js'

const NOWHERE = 'http://127.0.0.1:1'
const headersOf = (headers: Record<string, string>) => ({ headers: new Headers(headers) })

/** What apps and their tests know by heart: each of it is asserted on the published SDK and on ours. */
describeEachClient(({ parts, call, ...kit }) => {
  const open = (config: object = {}) => kit.open({ serverUrl: NOWHERE, ...config })

  describe('refuses in the same words', () => {
    it.each([
      [
        'integrations.Core.InvokeLLM',
        ['x'],
        'Integration InvokeLLM must receive an object with named parameters, received: x',
      ],
      [
        'integrations.Slack.Post',
        [''],
        'Integration Post must receive an object with named parameters, received: ',
      ],
      ['integrations.custom.call', [' ', 'op'], 'Integration slug is required and cannot be empty'],
      ['integrations.custom.call', ['crm'], 'Operation ID is required and cannot be empty'],
      [
        'functions.invoke',
        ['report', 'x'],
        'Function report must receive an object with named parameters, received: x',
      ],
      [
        'users.inviteUser',
        ['a@b.c', 'owner'],
        'Invalid role: "owner". Role must be either "user" or "admin".',
      ],
      ['connectors.connectAppUser', [''], 'Connector ID is required and must be a string'],
      ['connectors.disconnectAppUser', [7], 'Connector ID is required and must be a string'],
      ['asServiceRole.connectors.getConnection', [''], 'Integration type is required and must be a string'],
      [
        'asServiceRole.connectors.getWorkspaceConnection',
        [],
        'Connector ID is required and must be a string',
      ],
      ['asServiceRole.connectors.callApi', ['slack'], 'Request is required and must be an object'],
      ['asServiceRole.connectors.callApi', ['slack', {}], 'Request path is required and must be a string'],
      [
        'asServiceRole.connectors.callApi',
        ['slack', { path: '/', method: 'get' }],
        'Request method must be one of GET, POST, PUT, PATCH, DELETE, or HEAD',
      ],
      ['aiGateway.connection', [{ provider: 'x' }], 'Unsupported AI Gateway provider: x'],
      ['auth.redirectToLogin', ['/'], 'Login method can only be used in a browser environment'],
      ['fetchWithAuth', [''], "fetchWithAuth() requires a path, such as '/api/orders'."],
    ])('%s(%j)', async (path, args, message) => {
      const error = await failure(call(open({ serviceToken: 's' }), path, ...args))
      expect(error).toMatchObject({ message })
    })

    it.each([
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example',
      'api',
      ' //evil.example',
    ])('fetchWithAuth(%j)', async (path) => {
      const error = await failure(call(open(), 'fetchWithAuth', path))
      expect(error).toMatchObject({
        message: expect.stringMatching(/^fetchWithAuth\(\) only sends requests to your app's own origin/),
      })
    })

    it.each([
      [{}, 'Base44-App-Id header is required, but is was not found on the request'],
      [
        { 'Base44-App-Id': 'a', Authorization: 'Basic x' },
        'Invalid authorization header format. Expected "Bearer <token>"',
      ],
      [
        { 'Base44-App-Id': 'a', Authorization: 'Bearer a b' },
        'Invalid authorization header format. Expected "Bearer <token>"',
      ],
      [
        { 'Base44-App-Id': 'a', 'Base44-Service-Authorization': '' },
        'Invalid authorization header format. Expected "Bearer <token>"',
      ],
    ])('createClientFromRequest with %j', async (headers, message) => {
      expect(await failure(call(parts, 'createClientFromRequest', headersOf({ ...headers })))).toMatchObject({
        message,
      })
    })

    it('asServiceRole without a token, and a login URL without an app', async () => {
      expect(() => open()['asServiceRole']).toThrow(
        'Service token is required to use asServiceRole. Please provide a serviceToken when creating the client.',
      )
      expect(
        await failure(call(parts, 'getLoginUrl', '/x', { serverUrl: 'https://a.example' })),
      ).toMatchObject({
        message: 'serverUrl and appId are required to construct login URL',
      })
    })
  })

  describe('is made of the same parts', () => {
    it('tells its configuration', () => {
      expect(callMethod(open(), ['getConfig'], [])).toEqual({
        serverUrl: NOWHERE,
        appId: 'app-1',
        requiresAuth: false,
      })
      const usual = callMethod(open({ serverUrl: undefined, requiresAuth: true }), ['getConfig'], [])
      expect(usual).toEqual({ serverUrl: 'https://base44.app', appId: 'app-1', requiresAuth: true })
    })

    it('exports and offers all that the SDK does, but for actors', () => {
      expect(Object.keys(parts)).toEqual(
        expect.arrayContaining(Object.keys(sdk).filter((name) => name !== 'Actor')),
      )
      const config = { appId: 'app-1', serviceToken: 's', analytics: { enabled: false } }
      const known = sdk.createClient(config)
      const client = open({ serviceToken: 's' })
      const names = Object.keys(known).filter((name) => name !== 'actors')
      expect(names.filter((name) => client[name] === undefined)).toEqual([])
      const service = Object.keys(known.asServiceRole)
      expect(Object.keys({ ...(client['asServiceRole'] as object) })).toEqual(expect.arrayContaining(service))
    })

    it('sends headers under the same names', async () => {
      const server = await startRecordingServer()
      const client = open({
        serverUrl: server.url,
        token: 't',
        serviceToken: 's',
        functionsVersion: 'v',
        headers: { 'X-A': 'b' },
      })
      await call(client, 'functions.invoke', 'report', { a: 1 })
      expect(server.last().headers).toMatchObject({
        accept: 'application/json',
        authorization: 'Bearer t',
        'base44-functions-version': 'v',
        'content-type': 'application/json',
        'x-a': 'b',
        'x-app-id': 'app-1',
      })
      await call(client, 'asServiceRole.entities.Order.create', {})
      expect(server.last().headers).toMatchObject({ authorization: 'Bearer s', 'on-behalf-of': 'Bearer t' })
      expect(server.last().headers).not.toHaveProperty('base44-functions-version')
    })

    it('answers to any name, but not to those that JavaScript asks for', async () => {
      const { entities, integrations } = open()
      for (const proxy of [entities, integrations, (integrations as Parts)['Core']] as Parts[]) {
        for (const name of ['then', '_private', Symbol.iterator, Symbol.toPrimitive]) {
          expect(Reflect.get(proxy, name)).toBeUndefined()
        }
        expect(Reflect.get(proxy, 'Anything')).toBeDefined()
        expect(await Promise.resolve(proxy)).toBe(proxy)
      }
    })

    it('looks `fetch` up when it is called', async () => {
      const server = await startRecordingServer()
      const client = open({ serverUrl: server.url })
      const seen: string[] = []
      const real = globalThis.fetch
      vi.stubGlobal('fetch', (target: string, init: RequestInit) => {
        seen.push(target)
        return real(target, init)
      })
      await call(client, 'functions.fetch', '/report')
      vi.unstubAllGlobals()
      expect(seen).toEqual([`${server.url}/api/functions/report`])
    })
  })
})

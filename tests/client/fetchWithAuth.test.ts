import { describe, expect, it } from 'vitest'
import type { CreateClientConfig } from '../../src/client.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

/** A client, and a framework's `fetch`, which finds the app's own server behind a path. */
async function open(config: Partial<CreateClientConfig> = {}) {
  const server = await startRecordingServer(json({ ok: true }))
  const asked: string[] = []
  const own = (path: string, init?: RequestInit) => {
    asked.push(path)
    return fetch(new URL(path, server.url), init)
  }
  const client = openClient(server, { token: 'secret', fetch: own as typeof fetch, ...config })
  return { server, client, asked, own, fetchWithAuth: client.fetchWithAuth }
}

describe('fetchWithAuth', () => {
  it('sends what the app’s own server makes a client from', async () => {
    const { server, fetchWithAuth } = await open({
      serviceToken: 'service',
      functionsVersion: 'v3',
      headers: { 'Base44-State': 'state', 'x-data-env': 'dev', 'X-Tenant': 'a' },
    })
    const answer = await fetchWithAuth('/api/orders?x=1', { method: 'POST', body: 'hello' })
    expect(await answer.json()).toEqual({ ok: true })
    const { method, url, headers, body } = server.last()
    expect([method, url, body]).toEqual(['POST', '/api/orders?x=1', 'hello'])
    expect(headers).toMatchObject({
      authorization: 'Bearer secret',
      'base44-service-authorization': 'Bearer service',
      'base44-app-id': 'app-1',
      'base44-api-url': server.url,
      'base44-functions-version': 'v3',
      'base44-state': 'state',
      'x-data-env': 'dev',
    })
    expect(headers).not.toHaveProperty('x-tenant')
  })

  it('leaves out what the client does not have', async () => {
    const { server, client, fetchWithAuth } = await open()
    client.auth.logout()
    await fetchWithAuth('/api/orders')
    const names = Object.keys(server.last().headers).filter((name) => /base44|auth|data-env/.test(name))
    expect(names.sort()).toEqual(['base44-api-url', 'base44-app-id'])
  })

  it('prefers what the caller says', async () => {
    const { server, fetchWithAuth } = await open({ serviceToken: 'service' })
    await fetchWithAuth('/api/orders', { headers: { authorization: '', 'BASE44-APP-ID': 'other' } })
    expect(server.last().headers).toMatchObject({ authorization: '', 'base44-app-id': 'other' })
  })

  it('sends the newest token', async () => {
    const { server, client, fetchWithAuth } = await open()
    client.setToken('new')
    await fetchWithAuth('/api/orders')
    expect(server.last().headers.authorization).toBe('Bearer new')
  })

  it('sends by the fetch of the call, which is not passed on', async () => {
    const { server, own, asked } = await open()
    const { fetchWithAuth } = openClient(server, { token: 'secret' })
    await fetchWithAuth('/api/orders', { fetch: own })
    expect([asked, server.last().headers.authorization]).toEqual([['/api/orders'], 'Bearer secret'])
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    ' //evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'https:evil.example',
    'data:text/plain,x',
    'api/orders',
    '../orders',
    '?x=1',
    '#x',
  ])('refuses %j, which is no path of the own origin', async (path) => {
    const { server, asked, fetchWithAuth } = await open()
    expect(await failure(fetchWithAuth(path))).toMatchObject({
      name: 'Base44Error',
      message: expect.stringContaining("only sends requests to your app's own origin"),
    })
    expect([asked, server.requests]).toEqual([[], []])
  })

  it.each(['', undefined, 7, {}])('refuses %j, which is no path', async (path) => {
    const { asked, fetchWithAuth } = await open()
    // what untyped code passes
    const error = await failure(fetchWithAuth(path as string))
    expect([error, asked]).toMatchObject([{ message: expect.stringContaining('requires a path') }, []])
  })

  it.each(['/', '/a//b', '/a/../b', '/?next=//evil.example', '/@evil.example', '/x#//evil.example'])(
    'takes %j, which is one, as it is',
    async (path) => {
      const { asked, fetchWithAuth } = await open()
      await fetchWithAuth(path)
      expect(asked).toEqual([path])
    },
  )

  it('quotes no token that no header can carry', async () => {
    const { asked, fetchWithAuth } = await open({ token: 'sec\nret' })
    const error = await failure(fetchWithAuth('/api/orders'))
    expect([String(error).includes('sec'), asked]).toEqual([false, []])
  })
})

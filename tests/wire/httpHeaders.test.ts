import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { CreateClientConfig } from '../../src/client/clientTypes.js'
import { failure } from '../support/failure.js'
import { mapStorage } from '../support/mapStorage.js'
import { openClient } from '../support/openClient.js'
import { startRecordingServer } from '../support/recordingServer.js'

/** The headers of one call, as they came to the server. */
async function headersOf(config: Partial<CreateClientConfig>, params: Record<string, unknown> = {}) {
  const server = await startRecordingServer()
  await openClient(server, config).integrations.Core['Ping']?.(params)
  return server.last().headers
}

describe('the headers of a request', () => {
  it('name the app', async () => {
    expect(await headersOf({})).toMatchObject({ 'x-app-id': 'app-1', accept: 'application/json' })
  })

  it('carry the token of a user, and no visitor', async () => {
    const headers = await headersOf({ token: 'secret' })
    expect([headers.authorization, headers['x-base44-anonymous-id']]).toEqual(['Bearer secret', undefined])
  })

  it('name a visitor by the stored id, and carry no token', async () => {
    const storage = mapStorage({ base44_analytics_session_id: 'visitor-1' })
    const headers = await headersOf({ storage })
    expect([headers.authorization, headers['x-base44-anonymous-id']]).toEqual([undefined, 'visitor-1'])
  })

  it('say nothing of a page where there is none', async () => {
    expect(await headersOf({})).not.toHaveProperty('x-origin-url')
  })

  it('say in a browser which page asks, without its query and hash', async () => {
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('window', { location: new URL('https://shop.example/orders?token=secret#secret') })
    expect(await headersOf({})).toMatchObject({ 'x-origin-url': 'https://shop.example/orders' })
  })

  it('hold the headers of the app', async () => {
    expect(await headersOf({ headers: { 'X-Tenant': 'a' } })).toMatchObject({ 'x-tenant': 'a' })
  })

  it.each(['X-App-Id', 'x-app-id'])('are not told another app by a header %s', async (name) => {
    expect(await headersOf({ headers: { [name]: 'evil' } })).toMatchObject({ 'x-app-id': 'app-1' })
  })

  it.each(['Authorization', 'authorization'])('prefer the token of a user to a header %s', async (name) => {
    const headers = await headersOf({ token: 'secret', headers: { [name]: 'Basic x' } })
    expect(headers.authorization).toBe('Bearer secret')
  })

  it('name no visitor when the app authorizes itself', async () => {
    const headers = await headersOf({ headers: { authorization: 'Basic x' } })
    expect([headers.authorization, headers['x-base44-anonymous-id']]).toEqual(['Basic x', undefined])
  })

  it('announce JSON', async () => {
    expect(await headersOf({})).toMatchObject({ 'content-type': 'application/json' })
  })

  it('announce a form with its boundary, whatever the app says', async () => {
    const headers = await headersOf(
      { headers: { 'content-type': 'application/json' } },
      { file: new Blob(['x']) },
    )
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  })

  it('carry the newest token', async () => {
    const server = await startRecordingServer()
    const client = openClient(server, { token: 'old' })
    client.setToken('new')
    await client.integrations.Core['Ping']?.({})
    expect(server.last().headers.authorization).toBe('Bearer new')
  })

  it('refuse a token that no header can carry, without quoting it', async () => {
    const server = await startRecordingServer()
    const client = openClient(server, { token: 'sec\nret' })
    const error = await failure(client.agents.getConversations())
    expect([String(error), server.requests]).toEqual(['Base44Error: The token fits into no header', []])
  })
})

import { createClient } from 'base44-sdk-0.8.20'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Base44Error, type Base44Client } from '../../src/client.js'
import { fromSdk } from '../../src/client/fromSdk.js'
import { failure } from '../support/failure.js'
import { json, startRecordingServer, type Answer } from '../support/recordingServer.js'

/** Our client over the oldest SDK that is supported, which writes on the console. */
async function openOldest(answer: Answer = json({ an: 'answer' }), config: object = {}) {
  const server = await startRecordingServer(answer)
  const silenced = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  )
  const sdk = createClient({ appId: 'app-1', serverUrl: server.url, token: 'secret', ...config })
  onTestFinished(() => {
    sdk.cleanup()
    silenced.forEach((spy) => spy.mockRestore())
  })
  return { server, sdk, client: fromSdk(sdk) }
}

describe('the service role of an SDK client', () => {
  it('asks with its own token', async () => {
    const { server, client } = await openOldest(json([]), { serviceToken: 'service' })
    await client.asServiceRole.entities['Task']?.list()
    expect(server.last().headers.authorization).toBe('Bearer service')
  })

  it('says so where there is no service token, but not when the client is spread', async () => {
    const { client } = await openOldest()
    expect(() => client.asServiceRole).toThrow('Service token is required to use asServiceRole.')
    expect({ ...client }).not.toHaveProperty('asServiceRole')
  })
})

describe('what @base44/sdk 0.8.20 has', () => {
  it('works as that of a newer one', async () => {
    const { server, client } = await openOldest()
    expect(await client.entities['Task']?.get('t1')).toEqual({ an: 'answer' })
    expect(await client.functions.invoke('report')).toMatchObject({ data: { an: 'answer' } })
    expect(await client.agents.getConversation('c1')).toEqual({ an: 'answer' })
    expect(client.getConfig()).toMatchObject({ appId: 'app-1', serverUrl: server.url, requiresAuth: false })
  })

  it('rejects with our errors', async () => {
    const { client } = await openOldest(json({ error: { message: 'EM', code: 'EC' } }, 403))
    expect(await failure(client.auth.me())).toMatchObject({
      name: 'HttpError',
      message: expect.stringMatching(/^EM/),
      code: 'EC',
    })
  })
})

describe('what @base44/sdk 0.8.20 lacks', () => {
  const later: [string, (client: Base44Client) => Promise<unknown> | undefined][] = [
    ['app.getPublicSettings', ({ app }) => app.getPublicSettings()],
    ['connectors.connectAppUser', ({ connectors }) => connectors.connectAppUser('7')],
    ['entities.Task.count', ({ entities }) => entities['Task']?.count()],
    ['client.fetchWithAuth', ({ fetchWithAuth }) => fetchWithAuth('/api')],
    ['functions.fetch', ({ functions }) => functions.fetch('/report')],
  ]

  it.each<[string, (client: Base44Client) => unknown]>([
    ['aiGateway.connection', ({ aiGateway }) => aiGateway.connection()],
    ['agents.getTelegramConnectURL', ({ agents }) => agents.getTelegramConnectURL('a')],
    ...later,
  ])('says which version it needs: %s', async (name, call) => {
    const { client } = await openOldest()
    const error = await failure((async () => call(client))())
    expect(error).toBeInstanceOf(Base44Error)
    expect(String(error)).toContain(`${name} needs @base44/sdk 0.8.50 or newer`)
  })

  it.each(later)('says so by a rejection where it would answer later: %s', async (_, call) => {
    const { client } = await openOldest()
    let answer: Promise<unknown> | undefined
    expect(() => (answer = call(client))).not.toThrow()
    expect(await failure(Promise.resolve(answer))).toBeInstanceOf(Base44Error)
  })
})

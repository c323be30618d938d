import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createClient } from '../../src/client.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'
import { jwt } from '../support/tokens.js'

describe('createClient', () => {
  it.each([[{ appId: '' }], [{}], [undefined], [{ appId: 7 }]])(
    'asks for an app id when it is given %j',
    (config) => {
      // what untyped code passes
      const create = () => createClient(config as never)
      expect(create).toThrow(
        'createClient needs the id of your Base44 app: createClient({ appId: "my-app-id" })',
      )
    },
  )

  it.each([
    [undefined, 'https://base44.app'],
    ['https://my.app/', 'https://my.app'],
    ['', ''],
  ])('with the server %j speaks to %j', (serverUrl, used) => {
    expect(createClient({ appId: 'app-1', serverUrl }).getConfig()).toEqual({
      appId: 'app-1',
      serverUrl: used,
      requiresAuth: false,
    })
  })

  it('looks fetch up at each call, so that one that is replaced later is used', async () => {
    const server = await startRecordingServer(json([]))
    const client = openClient(server)
    const real = globalThis.fetch
    const replaced = vi.fn(real)
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubGlobal('fetch', replaced)
    await client.agents.getConversations()
    expect([replaced.mock.calls.length, server.requests.length]).toEqual([1, 1])
  })

  it('uses the fetch that it was given', async () => {
    const server = await startRecordingServer(json([]))
    const own = vi.fn(fetch)
    await openClient(server, { fetch: own }).agents.getConversations()
    expect(own).toHaveBeenCalledTimes(1)
  })

  it('keeps two clients on a page apart', async () => {
    const server = await startRecordingServer(json([]))
    const [a, b] = [openClient(server, { token: 'a' }), openClient(server, { token: 'b' })]
    a.setToken('a2')
    await b.agents.getConversations()
    expect(server.last().headers.authorization).toBe('Bearer b')
  })

  it('names the session by the user of its token', () => {
    const client = createClient({ appId: 'app-1', token: jwt('user-7') })
    client.setToken(jwt('user-8'))
    expect(client.session.get()).toBe('user-8')
  })

  it('opens no connection by itself', async () => {
    const server = await startRecordingServer()
    openClient(server).cleanup()
    expect(server.requests).toEqual([])
  })
})

import { describe, expect, it, vi } from 'vitest'
import { createClient, type CreateClientConfig } from '../../src/client.js'
import { systemClock } from '../../src/wire/clock.js'
import { eventually } from '../support/eventually.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer, type Answer } from '../support/recordingServer.js'
import { watchRejections } from '../support/watchRejections.js'
import { visitPage } from './visitPage.js'

const here = 'https://shop.example/orders?x=1'
const login = `https://shop.example/login?from_url=${encodeURIComponent(here)}`

/** A client that requires a login, on a page, once it has asked who the user is. */
async function open(answer: Answer, config: Partial<CreateClientConfig> = {}, address = here) {
  const page = visitPage(address)
  const server = await startRecordingServer(answer)
  const onError = vi.fn()
  const client = openClient(server, {
    requiresAuth: true,
    clock: { ...systemClock, random: () => 0 },
    options: { onError },
    ...config,
  })
  await eventually(() => expect(server.requests).not.toEqual([]))
  return { page, server, client, onError }
}

/** Waits for an error to be told, and for what comes of it. */
async function toldOf(onError: ReturnType<typeof vi.fn>) {
  await eventually(() => expect(onError).toHaveBeenCalledTimes(1))
  await new Promise((resolve) => setTimeout(resolve))
}

describe('a client that requires a login', () => {
  it('stays on the page when the server knows the user', async () => {
    const { page, server, client } = await open(json({ id: 'u1' }), { token: 'secret' })
    expect(server.last()).toMatchObject({ method: 'GET', url: '/api/apps/app-1/entities/User/me' })
    await client.auth.me()
    expect(page.navigations).toEqual([])
    expect(client.getConfig()).toMatchObject({ requiresAuth: true })
  })

  it.each([401, 403])('goes to the login page after a %d, to come back here', async (status) => {
    const { page, onError } = await open(json({ detail: 'D' }, status))
    await toldOf(onError)
    expect(page.navigations).toEqual([login])
  })

  it.each<[string, Answer]>([
    ['the connection breaks', (response) => response.destroy()],
    ['the server fails', json({}, 500, { 'retry-after': '0' })],
    ['there is no such route', json({}, 404)],
  ])('stays when %s: the user may be signed in', async (_, answer) => {
    const { page, onError } = await open(answer, { token: 'secret' })
    await toldOf(onError)
    expect(page.navigations).toEqual([])
  })

  it('stays when the app has a new token', async () => {
    const { page, server } = await open(
      (response, request) =>
        (request.headers.authorization === 'Bearer new' ? json({ id: 'u1' }) : json({}, 401))(
          response,
          request,
        ),
      { token: 'old', options: { onUnauthorized: () => 'new' } },
    )
    await eventually(() => expect(server.requests).toHaveLength(2))
    await new Promise((resolve) => setTimeout(resolve))
    expect(page.navigations).toEqual([])
  })

  it('leaves no rejection behind on a page that a login can not come back to', async () => {
    const rejections = watchRejections()
    const { page, onError } = await open(json({}, 401), {}, 'file:///app/index.html')
    await toldOf(onError)
    await new Promise((resolve) => setTimeout(resolve))
    expect([page.navigations, rejections]).toEqual([[], []])
  })

  it('asks nobody in Node, which has no page', async () => {
    const server = await startRecordingServer(json({}, 401))
    const client = openClient(server, { requiresAuth: true })
    await new Promise((resolve) => setTimeout(resolve))
    await client.app.getPublicSettings().catch(() => undefined)
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/api/apps/public/prod/public-settings/by-id/app-1',
    ])
  })

  it('asks nobody unless it is told to', async () => {
    visitPage(here)
    const server = await startRecordingServer(json({}, 401))
    const client = openClient(server)
    await new Promise((resolve) => setTimeout(resolve))
    await client.app.getPublicSettings().catch(() => undefined)
    expect(server.requests).toHaveLength(1)
  })

  it('asks after the code that makes it has run, which may yet set a token', async () => {
    visitPage(here)
    const server = await startRecordingServer(json({ id: 'u1' }))
    const client = createClient({
      appId: 'app-1',
      serverUrl: server.url,
      analytics: { enabled: false },
      requiresAuth: true,
    })
    client.auth.setToken('new')
    await eventually(() => expect(server.requests).toHaveLength(1))
    expect(server.last().headers.authorization).toBe('Bearer new')
  })
})

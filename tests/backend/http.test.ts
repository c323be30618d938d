import { existsSync, readdirSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Backend } from '../../playground/backend/backendTypes.js'
import { startBackend } from '../../playground/backend/startBackend.js'
import { createMemoryStore } from '../../src/testing/server/store/createMemoryStore.js'
import { shopProject } from '../testing/support/shopProject.js'
import { signIn } from './support/signIn.js'
import { tempFolder } from './support/tempFolder.js'

const dataDir = join(tempFolder(), 'data')
const store = createMemoryStore()
const options = { port: 0, dataDir, store, project: shopProject, paceMs: 0, maxUploadBytes: 2_000_000 }

let backend: Backend
beforeAll(async () => {
  backend = await startBackend(options)
})
afterAll(() => backend.close())

/** What Node's `fetch` won't let one do: say whatever one likes in `Host` and `Origin`. */
function statusWith(
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number | undefined; allowed: unknown }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${backend.url}/`, { method, headers }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, allowed: response.headers['access-control-allow-origin'] })
    })
    sent.once('error', reject).end()
  })
}

describe('the backend on Node', () => {
  it('answers to loopback names only', async () => {
    for (const host of ['localhost:1', '127.0.0.1', '[::1]:9', 'app.localhost']) {
      expect([host, (await statusWith({ host })).status]).toEqual([host, 200])
    }
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.0.5']) {
      expect([host, (await statusWith({ host })).status]).not.toEqual([host, 200])
    }
  })

  it('answers pages of loopback origins only, by their name', async () => {
    const origin = 'http://localhost:5173'
    expect(await statusWith({ origin })).toEqual({ status: 200, allowed: origin })
    for (const bad of ['https://evil.example', 'null', 'http://localhost.evil.example', 'file://localhost']) {
      expect([bad, await statusWith({ origin: bad })]).toEqual([bad, { status: 403, allowed: undefined }])
      expect([
        bad,
        (await statusWith({ origin: bad, 'access-control-request-method': 'POST' }, 'OPTIONS')).status,
      ]).toEqual([bad, 403])
    }
  })

  it.each([
    [{ origin: 'https://evil.example' }, false],
    [{ host: 'evil.example' }, false],
    [{ origin: 'http://localhost:5173' }, true],
    [{}, true],
  ])('opens a socket with %j: %s', async (extraHeaders, expected) => {
    const socket = io(backend.url, {
      path: '/ws-user-apps/socket.io/',
      transports: ['websocket'],
      query: { app_id: 'playground', anonymous_id: 'visitor-0001' },
      forceNew: true,
      reconnection: false,
      extraHeaders,
    })
    const connected = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('connect_error', () => resolve(false))
    })
    socket.disconnect()
    expect(connected).toBe(expected)
  })

  it('signs the development user in', async () => {
    const { login } = await signIn(backend.url)
    expect(login).toMatchObject({ status: 200, body: { user: { email: 'dev@example.com' } } })
  })

  it('has no development user where others could reach it, not even one from before', async () => {
    const open = await startBackend({
      ...options,
      dataDir: join(dataDir, 'open'),
      host: '0.0.0.0',
      allowNetwork: true,
    })
    const { login } = await signIn(open.url.replace('0.0.0.0', '127.0.0.1'))
    await open.close()
    expect(login.status).toBe(401)
    await backend.close()
    backend = await startBackend(options)
    expect((await signIn(backend.url)).login.status).toBe(200)
  })

  it('keeps uploads under random names that only this user can read', async () => {
    const { token } = await signIn(backend.url)
    const form = new FormData()
    form.append('file', new File(['hello'], '../../evil.txt', { type: 'text/plain' }))
    const answer = await fetch(`${backend.url}/api/apps/playground/integration-endpoints/Core/UploadFile`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    })
    const { file_url } = (await answer.json()) as { file_url: string }
    const served = await fetch(file_url)
    expect(await served.text()).toBe('hello')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    const names = readdirSync(join(dataDir, 'files'))
    expect(names).toEqual([expect.stringMatching(/^[\da-f]{48}$/)])
    const modes = [join('files', names[0] ?? ''), 'secret'].map(
      (name) => statSync(join(dataDir, name)).mode & 0o777,
    )
    expect(modes).toEqual([0o600, 0o600])
    expect(existsSync(join(dataDir, 'evil.txt'))).toBe(false)
  })

  it('leaves nothing of an upload over the limit, and says so to a sender that does not say how much it sends', async () => {
    const before = readdirSync(join(dataDir, 'files'))
    const { token } = await signIn(backend.url)
    const chunk = new Uint8Array(100_000)
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      start: (controller) =>
        controller.enqueue(
          new TextEncoder().encode(
            '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n',
          ),
        ),
      pull(controller) {
        if (sent++ === 30) {
          controller.close()
          return
        }
        controller.enqueue(chunk)
      },
    })
    const answer = await fetch(`${backend.url}/api/apps/playground/integration-endpoints/Core/UploadFile`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=b' },
      body,
      duplex: 'half',
    } as RequestInit)
    expect(answer.status).toBe(413)
    expect(readdirSync(join(dataDir, 'files'))).toEqual(before)
  })

  it('says that its data folder is in use to a second one', async () => {
    await expect(startBackend(options)).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringContaining('is in use by another backend'),
    })
  })

  it('is gone at once when it is closed, whoever is connected', async () => {
    const other = await startBackend({ ...options, dataDir: join(dataDir, 'other') })
    const socket = io(other.url, {
      path: '/ws-user-apps/socket.io/',
      transports: ['websocket'],
      query: { app_id: 'playground', anonymous_id: 'visitor-0001' },
      reconnection: false,
    })
    await new Promise((done) => socket.once('connect', () => done(undefined)))
    const started = performance.now()
    await other.close()
    expect(performance.now() - started).toBeLessThan(1000)
    await expect(fetch(other.url)).rejects.toThrow()
    socket.disconnect()
  })
})

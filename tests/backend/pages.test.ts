import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Backend } from '../../playground/backend/backendTypes.js'
import { readProject } from '../../playground/backend/readProject.js'
import { startBackend } from '../../playground/backend/startBackend.js'
import { createMemoryStore } from '../../src/testing/server/store/createMemoryStore.js'
import { shopProject } from '../testing/support/shopProject.js'
import { signIn } from './support/signIn.js'
import { tempFolder } from './support/tempFolder.js'

const folder = tempFolder()
const options = { port: 0, store: createMemoryStore(), project: shopProject, paceMs: 0 }

let backend: Backend
beforeAll(async () => {
  backend = await startBackend({ ...options, dataDir: join(folder, 'data') })
})
afterAll(() => backend.close())

const submit = (path: string, fields: Record<string, string>, origin = backend.url) =>
  fetch(backend.url + path, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

describe('the pages of the backend on Node', () => {
  it('sign in and lead back', async () => {
    const path = `/login?from_url=${encodeURIComponent('http://localhost:5173/?x=1')}`
    expect((await fetch(backend.url + path)).status).toBe(200)
    const answer = await submit(path, { email: 'dev@example.com', password: 'password' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^http:\/\/localhost:5173\/\?x=1&access_token=/)
    for (const other of ['http://localhost:5173', 'https://evil.example']) {
      expect((await submit(path, { email: 'dev@example.com', password: 'password' }, other)).status).toBe(403)
    }
  })

  it('play providers on this machine alone', async () => {
    const path = '/api/apps/auth/login?app_id=shop&from_url=/'
    expect((await fetch(backend.url + path)).status).toBe(200)
    const open = await startBackend({
      ...options,
      store: createMemoryStore(),
      dataDir: join(folder, 'open'),
      host: '0.0.0.0',
      allowNetwork: true,
    })
    const url = open.url.replace('0.0.0.0', '127.0.0.1')
    const answers = await Promise.all([
      fetch(url + path),
      fetch(url + path, {
        method: 'POST',
        headers: { origin: url },
        body: new URLSearchParams({ email: 'a@b.c' }),
      }),
      fetch(`${url}/login`),
    ])
    await open.close()
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200])
  })

  it('lead back to origins that the options name', async () => {
    const other = await startBackend({
      ...options,
      store: createMemoryStore(),
      dataDir: join(folder, 'other'),
      returnOrigins: ['https://preview.example'],
    })
    const ask = (from: string) => fetch(`${other.url}/login?from_url=${encodeURIComponent(from)}`)
    const statuses = [
      (await ask('https://preview.example/')).status,
      (await ask('https://evil.example/')).status,
    ]
    await other.close()
    expect(statuses).toEqual([200, 400])
  })
})

describe('the backend', () => {
  it('writes each mail on one line of its console', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    const body = JSON.stringify({ email: 'ada@example.com', password: 'long enough' })
    await fetch(`${backend.url}/api/apps/shop/auth/register`, { method: 'POST', body })
    const lines = log.mock.calls.map(([line]) => String(line))
    log.mockRestore()
    expect(lines).toEqual([
      expect.stringMatching(/^Mail to ada@example\.com: Your code\. Your code is \d{6}\. .+$/),
    ])
  })

  it('issues tokens for an app’s service', async () => {
    const { call } = await signIn(backend.url)
    const { id } = (await call('POST', 'agents/conversations', { agent_name: 'reader' })).body as {
      id: string
    }
    const authorization = `Bearer ${await backend.issueServiceToken('playground')}`
    const read = (app: string) =>
      fetch(`${backend.url}/api/apps/${app}/agents/conversations/${id}`, { headers: { authorization } })
    expect([(await read('playground')).status, (await read('other')).status]).toEqual([200, 403])
  })
})

describe('app.jsonc', () => {
  function projectWith(settings: string | undefined): string {
    const project = join(folder, `project-${Math.random()}`)
    mkdirSync(join(project, 'agents'), { recursive: true })
    writeFileSync(join(project, 'agents', 'a.jsonc'), '{ "name": "a" }')
    if (settings !== undefined) writeFileSync(join(project, 'app.jsonc'), settings)
    return project
  }

  it.each([
    [undefined, undefined],
    ['{}', undefined],
    ['{ // nobody else\n "public_settings": "private_with_login", }', 'private_with_login'],
  ])('%j says %s of whom the app lets in', async (text, expected) => {
    expect((await readProject(projectWith(text))).public_settings).toBe(expected)
  })

  it.each([
    ['[]', 'an app’s settings must be an object'],
    [
      '{ "public_settings": "everybody" }',
      'public_settings must be one of private_with_login, public_with_login',
    ],
    ['{ "public_settings": 1 }', 'public_settings must be one of'],
  ])('%j is refused', async (text, sentence) => {
    await expect(readProject(projectWith(text))).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringContaining(sentence),
    })
  })
})

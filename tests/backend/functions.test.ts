import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Backend } from '../../playground/backend/backendTypes.js'
import { readFunctions } from '../../playground/backend/readFunctions.js'
import { startBackend } from '../../playground/backend/startBackend.js'
import type { ProjectFunction } from '../../src/testing/server/projectTypes.js'
import { createMemoryStore } from '../../src/testing/server/store/createMemoryStore.js'
import { writeTree } from '../support/writeTree.js'
import { shopProject } from '../testing/support/shopProject.js'
import { eventually } from '../support/eventually.js'
import { signIn } from './support/signIn.js'
import { tempFolder } from './support/tempFolder.js'

describe('the functions of a project folder', () => {
  it('are the default exports of its files, by their names', async () => {
    const folder = writeTree({
      'hello.ts': 'export default (request: Request): Response => new Response(request.method)\n',
      'good-bye.mjs': "export default async () => new Response('bye')\n",
      'notes.md': '# Not a function\n',
      'shared/helper.ts': 'export const help = 1\n',
    })
    const functions = await readFunctions(folder)
    expect(Object.keys(functions).sort()).toEqual(['good-bye', 'hello'])
    const answer = await functions['hello']?.(new Request('http://localhost', { method: 'PUT' }))
    expect(await answer?.text()).toBe('PUT')
  })

  it('are none where there is no such folder', async () => {
    expect(await readFunctions(join(writeTree({}), 'functions'))).toEqual({})
  })

  it.each([
    [{ 'a.ts': 'export const a = 1\n' }, 'a.ts has no function as its default export: write export default'],
    [{ 'a.ts': 'export default 7\n' }, 'a.ts has no function as its default export: write export default'],
    [{ 'a.ts': "throw new Error('no luck')\n" }, 'a.ts could not be loaded: no luck'],
    [
      { 'a.ts': 'export default () => new Response()\n', 'a.js': 'export default () => new Response()\n' },
      'a.ts: a is defined twice',
    ],
  ])('are refused when they are %j', async (files, sentence) => {
    await expect(readFunctions(writeTree(files as Record<string, string>))).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringContaining(sentence),
    })
  })
})

describe('functions over HTTP', () => {
  const [begun, heard] = [vi.fn(), vi.fn()]
  const functions: Record<string, ProjectFunction> = {
    whereAmI: ({ headers }) => Response.json([headers.get('base44-api-url'), headers.get('base44-app-id')]),
    endless(request) {
      request.signal.addEventListener('abort', heard)
      begun()
      return new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array([46])) }))
    },
    waiting(request) {
      request.signal.addEventListener('abort', heard)
      begun()
      return new Promise(() => undefined)
    },
  }
  let backend: Backend
  beforeAll(async () => {
    const dataDir = join(tempFolder(), 'data')
    const project = { ...shopProject, functions }
    backend = await startBackend({ port: 0, dataDir, store: createMemoryStore(), project })
  })
  afterAll(() => backend.close())

  it('are told where the server is, whatever name they were called by', async () => {
    const url = backend.url.replace('127.0.0.1', 'localhost')
    const answer = await fetch(`${url}/api/functions/whereAmI`)
    expect(await answer.json()).toEqual([backend.url, 'playground'])
  })

  it.each(['endless', 'waiting'])('hear that the caller of %s has gone', async (name) => {
    begun.mockClear()
    heard.mockClear()
    const stop = new AbortController()
    const gone = fetch(`${backend.url}/api/functions/${name}`, { signal: stop.signal })
      .then((response) => response.text())
      .catch((error: unknown) => error)
    await eventually(() => expect(begun).toHaveBeenCalled())
    expect(heard).not.toHaveBeenCalled()
    stop.abort()
    expect(await gone).toMatchObject({ name: 'AbortError' })
    await eventually(() => expect(heard).toHaveBeenCalled())
  })
})

describe('the playground’s taskStats', () => {
  let backend: Backend
  beforeAll(async () => {
    backend = await startBackend({ port: 0, dataDir: join(tempFolder(), 'data'), store: createMemoryStore() })
  })
  afterAll(() => backend.close())

  it('counts the tasks that its caller may see', async () => {
    const { call } = await signIn(backend.url)
    const count = async (status: string) =>
      ((await call('GET', `entities/Task?q=${JSON.stringify({ status })}`)).body as unknown[]).length
    const [todo, inProgress, done] = [await count('todo'), await count('in_progress'), await count('done')]
    const stats = (await call('POST', 'functions/taskStats', {})).body as { overdue: number }
    expect(stats).toMatchObject({ total: todo + inProgress + done, todo, in_progress: inProgress, done })
    const today = new Date().toISOString().slice(0, 10)
    const query = { status: { $ne: 'done' }, due_date: { $lt: today } }
    const overdue = await call('GET', `entities/Task?q=${JSON.stringify(query)}`)
    expect(stats.overdue).toBe((overdue.body as unknown[]).length)
  })

  it('tells nobody who hasn’t signed in', async () => {
    const response = await fetch(`${backend.url}/api/functions/taskStats`)
    expect([response.status, await response.json()]).toEqual([401, { error: 'Sign in to see the tasks' }])
  })
})

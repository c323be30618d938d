import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient, createClientFromRequest } from '@base44/sdk'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Backend } from '../../playground/backend/backendTypes.js'
import { openPglite } from '../../playground/backend/openPglite.js'
import { readProject } from '../../playground/backend/readProject.js'
import { startBackend } from '../../playground/backend/startBackend.js'
import type { ProjectFunction } from '../../src/testing/server/projectTypes.js'
import type { Store } from '../../src/testing/server/store/storeTypes.js'
import { eventually } from '../support/eventually.js'

/** Functions as apps write them, with the published client inside. */
const functions: Record<string, ProjectFunction> = {
  async describeOrder(request) {
    const { id, note } = (await request.json()) as { id: string; note?: string }
    if (id === '') return Response.json({ error: 'id is required' }, { status: 400 })
    return Response.json({ id, note, version: request.headers.get('base44-functions-version') })
  },
  async measure(request) {
    const form = await request.formData()
    const file = form.get('file')
    return Response.json({
      name: file instanceof File ? file.name : null,
      text: file instanceof File ? await file.text() : null,
      options: form.get('options'),
    })
  },
  async whoAmI(request) {
    const base44 = createClientFromRequest(request)
    const { email } = await base44.auth.me()
    const tasks = await base44.asServiceRole.entities['Task']?.list()
    return Response.json({ email, tasks: tasks?.length })
  },
  async relay(request) {
    const { data } = (await createClientFromRequest(request).asServiceRole.functions.invoke('describeOrder', {
      id: 'relayed',
    })) as { data: unknown }
    return Response.json(data)
  },
  count({ method, url }) {
    const words = [method, new URL(url).pathname, new URL(url).search]
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        const word = words.shift()
        if (word === undefined) stream.close()
        else stream.enqueue(encoder.encode(`${word}\n`))
      },
    })
    return new Response(body, {
      status: 202,
      headers: { 'content-type': 'text/event-stream', 'x-own': 'yes' },
    })
  },
  fails() {
    throw new Error('a secret reason')
  },
}

interface Answer {
  status: number
  data: unknown
}

describe('@base44/sdk 0.8.50', () => {
  const errors: unknown[] = []
  let backend: Backend
  let store: Store
  let dataDir: string
  let base44: ReturnType<typeof createClient>
  const invoke = async (name: string, data?: Record<string, unknown>) =>
    (await base44.functions.invoke(name, data)) as Answer

  beforeAll(async () => {
    // The client writes of each refusal.
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    dataDir = await mkdtemp(join(tmpdir(), 'base44-sdk-'))
    store = await openPglite(dataDir)
    const project = await readProject(fileURLToPath(new URL('../../playground', import.meta.url)))
    backend = await startBackend({
      port: 0,
      dataDir,
      store,
      project: { ...project, functions: { ...project.functions, ...functions } },
      onError: (error) => errors.push(error),
    })
    const visitor = openClient()
    const { access_token: token } = await visitor.auth.loginViaEmailPassword('dev@example.com', 'password')
    visitor.cleanup()
    base44 = openClient(token)
  })
  afterAll(async () => {
    base44.cleanup()
    await backend.close()
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
    vi.restoreAllMocks()
  })

  function openClient(token?: string) {
    return createClient({
      appId: 'playground',
      serverUrl: backend.url,
      functionsVersion: 'v3',
      analytics: { enabled: token !== undefined },
      ...(token !== undefined && { token }),
    })
  }

  describe('functions', () => {
    it('invokes one with parameters and gets the whole response', async () => {
      expect(await invoke('describeOrder', { id: '7', note: 'ü' })).toMatchObject({
        status: 200,
        data: { id: '7', note: 'ü', version: 'v3' },
      })
    })

    it('invokes one with a file, which makes a form of it', async () => {
      const file = new File(['a,b'], 'table.csv', { type: 'text/csv' })
      expect((await invoke('measure', { file, options: { deep: true } })).data).toEqual({
        name: 'table.csv',
        text: 'a,b',
        options: '{"deep":true}',
      })
    })

    it('makes a client from the request, for the caller and for the app', async () => {
      const tasks = await base44.entities['Task']?.list()
      expect((await invoke('whoAmI')).data).toEqual({ email: 'dev@example.com', tasks: tasks?.length })
    })

    it('invokes one from within another, as the app', async () => {
      expect((await invoke('relay')).data).toMatchObject({ id: 'relayed' })
    })

    it('rejects with what a function refused, failed or was not', async () => {
      await expect(invoke('describeOrder', { id: '' })).rejects.toMatchObject({
        response: { status: 400, data: { error: 'id is required' } },
      })
      await expect(invoke('fails', {})).rejects.toMatchObject({
        response: { status: 500, data: { detail: "Function 'fails' failed: the server's log says why" } },
      })
      expect(errors).toEqual([new Error('a secret reason')])
      await expect(invoke('nope', {})).rejects.toMatchObject({
        response: {
          status: 404,
          data: { code: 'NOT_FOUND', detail: expect.stringContaining('describeOrder') },
        },
      })
    })

    it('fetches one by its path, with any method, and reads its stream', async () => {
      for (const method of ['GET', 'PUT', 'DELETE']) {
        const response = await base44.functions.fetch('/count/to/three?x=1', { method })
        expect([response.status, response.headers.get('x-own')]).toEqual([202, 'yes'])
        expect(await response.text()).toBe(`${method}\n/api/functions/count/to/three\n?x=1\n`)
      }
    })

    it('invokes the playground’s own', async () => {
      expect((await invoke('taskStats', {})).data).toMatchObject({ total: expect.any(Number) })
    })
  })

  describe('analytics', () => {
    it('tracks what is kept, with who did it', async () => {
      base44.analytics.track({ eventName: 'order_placed', properties: { total: 12 } })
      const { id } = await base44.auth.me()
      const kept = () => store.list('analytics_events:playground')
      await eventually(async () => expect(await kept()).toHaveLength(1))
      expect(await kept()).toMatchObject([
        { event_name: 'order_placed', properties: { total: 12 }, user_id: id, page_url: null },
      ])
    })
  })

  describe('app logs', () => {
    it('logs pages, reads them back and counts them', async () => {
      const pages = ['home', 'orders/7', 'home']
      for (const page of pages) await base44.appLogs.logUserInApp(page)
      const logs = (await base44.appLogs.fetchLogs({ limit: 2 })) as { page: string; user_email: string }[]
      expect(logs).toMatchObject([
        { page: 'home', user_email: 'dev@example.com' },
        { page: 'orders/7', user_email: 'dev@example.com' },
      ])
      expect(await base44.appLogs.getStats()).toMatchObject({
        total: 3,
        pages: [
          { page: 'home', count: 2 },
          { page: 'orders/7', count: 1 },
        ],
      })
      expect(await base44.appLogs.getStats({ page: 'orders/7' })).toMatchObject({ total: 1 })
    })
  })

  describe('private files', () => {
    it('are uploaded, linked to for a while, and read by the link alone', async () => {
      const file = new File(['secret'], 'plan.txt', { type: 'text/plain' })
      const { file_uri } = await base44.integrations.Core.UploadPrivateFile({ file })
      const { signed_url: url } = await base44.integrations.Core.CreateFileSignedUrl({
        file_uri,
        expires_in: 60,
      })
      expect(await (await fetch(url)).text()).toBe('secret')
      expect((await fetch(url.replace(/\?.*/, ''))).status).toBe(403)
      const answer = await base44.integrations.Core.InvokeLLM({ prompt: 'What is this?', file_urls: [url] })
      expect(answer).toContain('plan.txt')
      await expect(
        base44.integrations.Core.CreateFileSignedUrl({ file_uri, expires_in: 7200 }),
      ).rejects.toMatchObject({
        status: 422,
        message: 'expires_in must be a whole number of seconds from 1 to 3600',
      })
    })
  })

  describe('what there is not', () => {
    it('is said in a sentence', async () => {
      const missing = [
        () =>
          base44.integrations.custom.call('my-crm', 'get:/repos/{owner}/issues', {
            pathParams: { owner: 'a' },
          }),
        () => base44.integrations['Slack']?.['Send']?.({ text: 'hi' }),
        () => base44.integrations.Core.SendEmail({ to: 'a@example.com', subject: 's', body: 'b' }),
        () => base44.connectors.connectAppUser('c1'),
      ]
      for (const call of missing) {
        await expect(call()).rejects.toMatchObject({
          status: 501,
          message: expect.stringMatching(/^The local Base44 does not offer .+\. It offers .+/),
        })
      }
    })
  })
})

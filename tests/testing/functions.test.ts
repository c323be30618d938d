import { describe, expect, it, vi } from 'vitest'
import type { ProjectFunction } from '../../src/testing/server/projectTypes.js'
import type { ServerOptions } from '../../src/testing/server/serverTypes.js'
import { encodeMultipart } from '../../src/testing/encodeMultipart.js'
import { eventually } from '../support/eventually.js'
import { shopProject } from './support/shopProject.js'
import { startServer } from './support/startServer.js'

const origin = 'http://localhost:4400'

async function startWith(functions: Record<string, ProjectFunction>, options: Partial<ServerOptions> = {}) {
  const started = await startServer({ project: { ...shopProject, functions }, ...options })
  const send = (path: string, init?: RequestInit) => started.server.fetch(new Request(origin + path, init))
  return { ...started, send }
}

const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

/** Answers with everything that it was told. */
const mirror: ProjectFunction = async (request) =>
  Response.json({
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  })

interface Mirrored {
  method: string
  url: string
  headers: Record<string, string>
  body: string
}
const mirrored = async (response: Response) => (await response.json()) as Mirrored

describe('a function', () => {
  it('gets the request as it was sent, and who calls for which app', async () => {
    const { send, server, token } = await startWith({ mirror }, { url: () => 'http://127.0.0.1:4400' })
    const sent = post(
      { a: [1, 'ü'] },
      { authorization: `Bearer ${token}`, 'base44-functions-version': 'v7', 'x-own': 'yes' },
    )
    const seen = await mirrored(await send('/api/apps/shop/functions/mirror?deep=1', sent))
    expect(seen).toMatchObject({ method: 'POST', body: '{"a":[1,"ü"]}' })
    expect(seen.url).toBe(`${origin}/api/apps/shop/functions/mirror?deep=1`)
    expect(seen.headers).toMatchObject({
      authorization: `Bearer ${token}`,
      'base44-app-id': 'shop',
      'base44-api-url': 'http://127.0.0.1:4400',
      'base44-functions-version': 'v7',
      'content-type': 'application/json',
      'x-own': 'yes',
    })
    const service = seen.headers['base44-service-authorization']?.replace('Bearer ', '')
    expect(await server.identify({ token: service })).toMatchObject({ kind: 'service', appId: 'shop' })
  })

  it('is not deceived about app, server and service by what its caller says of them', async () => {
    const { send } = await startWith({ mirror })
    const sent = post(
      {},
      {
        'base44-app-id': 'other',
        'base44-api-url': 'https://evil.example',
        'base44-service-authorization': 'Bearer forged',
      },
    )
    const { headers } = await mirrored(await send('/api/apps/shop/functions/mirror', sent))
    expect(headers['base44-app-id']).toBe('shop')
    expect(headers['base44-api-url']).not.toContain('evil')
    expect(headers['base44-service-authorization']).not.toContain('forged')
    expect(headers).not.toHaveProperty('authorization')
  })

  it('can act for its caller and for the app', async () => {
    const started = await startWith({
      async addTask(request) {
        const as = (header: string) =>
          started.send('/api/apps/shop/entities/Task', {
            ...post({ title: header }),
            headers: { authorization: request.headers.get(header) ?? '' },
          })
        const answers = await Promise.all([as('authorization'), as('base44-service-authorization')])
        return Response.json(await Promise.all(answers.map((answer) => answer.json())))
      },
    })
    const { body } = await started.call('POST', 'functions/addTask', { token: started.token, body: {} })
    expect(body).toMatchObject([
      { title: 'authorization', created_by_id: started.ada.id },
      { title: 'base44-service-authorization' },
    ])
    expect(body).not.toHaveProperty('1.created_by_id', started.ada.id)
  })

  it('reads a form with its files', async () => {
    const { send } = await startWith({
      async measure(request) {
        const form = await request.formData()
        const file = form.get('file')
        return Response.json({ note: form.get('note'), size: file instanceof File ? file.size : -1 })
      },
    })
    const form = new FormData()
    form.append('note', 'hi')
    form.append('file', new File(['12345'], 'a.txt'))
    const { bytes, contentType } = await encodeMultipart(form)
    const response = await send('/api/apps/shop/functions/measure', {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: bytes,
    })
    expect(await response.json()).toEqual({ note: 'hi', size: 5 })
  })

  it('answers as it likes: status, headers and body', async () => {
    const { send } = await startWith({
      teapot: () => {
        const headers = new Headers({
          'content-type': 'text/plain',
          'x-own': 'yes',
          connection: 'keep-alive, x-hop',
          'x-hop': 'no',
          'transfer-encoding': 'chunked',
          te: 'trailers',
        })
        headers.append('set-cookie', 'a=1')
        headers.append('set-cookie', 'b=2')
        return new Response('short and stout', { status: 418, statusText: 'Teapot', headers })
      },
      nothing: () => new Response(null, { status: 204 }),
    })
    const response = await send('/api/apps/shop/functions/teapot', post({}))
    expect([response.status, response.statusText, await response.text()]).toEqual([
      418,
      'Teapot',
      'short and stout',
    ])
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('x-own')).toBe('yes')
    for (const name of ['connection', 'x-hop', 'transfer-encoding', 'te']) {
      expect([name, response.headers.get(name)]).toEqual([name, null])
    }
    expect((await send('/api/apps/shop/functions/nothing', post({}))).status).toBe(204)
  })

  it('streams its answer while it still writes it', async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    const { send } = await startWith({ stream: () => new Response(readable) })
    const reader = (await send('/api/functions/stream')).body?.getReader()
    for (const word of ['one', 'two']) {
      const written = writer.write(new TextEncoder().encode(word))
      expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(word)
      await written
    }
    const closed = writer.close()
    expect((await reader?.read())?.done).toBe(true)
    await closed
  })

  it('hears that its caller has gone', async () => {
    const [begun, heard] = [vi.fn(), vi.fn()]
    const { send, errors } = await startWith({
      wait: (request) =>
        new Promise((_, reject) => {
          begun()
          request.signal.addEventListener('abort', () => {
            heard()
            reject(new Error('aborted'))
          })
        }),
    })
    const stop = new AbortController()
    const answer = send('/api/functions/wait', { signal: stop.signal })
    await eventually(() => expect(begun).toHaveBeenCalled())
    expect(heard).not.toHaveBeenCalled()
    stop.abort()
    expect((await answer).status).toBe(500)
    expect(heard).toHaveBeenCalledOnce()
    expect(errors).toEqual([])
  })

  it('that fails tells its caller nothing but that, and the log why', async () => {
    const { call, errors } = await startWith({
      broken: () => {
        throw new Error('the password is swordfish')
      },
      // What plain JavaScript may do.
      silent: (() => undefined) as unknown as ProjectFunction,
    })
    expect(await call('POST', 'functions/broken', { body: {} })).toEqual({
      status: 500,
      body: { detail: "Function 'broken' failed: the server's log says why", code: 'FUNCTION_FAILED' },
    })
    expect((await call('POST', 'functions/silent', { body: {} })).status).toBe(500)
    expect(errors).toEqual([
      new Error('the password is swordfish'),
      new TypeError('A function must return a Response'),
    ])
  })

  it.each(['nope', 'constructor', '__proto__', 'a'])(
    'called %s is unknown, and the known are named',
    async (name) => {
      const { call } = await startWith({ mirror, 'a/b': mirror })
      expect(await call('POST', `functions/${name}`, { body: {} })).toEqual({
        status: 404,
        body: { detail: `Function '${name}' not found. Known functions: mirror, a/b`, code: 'NOT_FOUND' },
      })
    },
  )

  it('gets no more than the server takes', async () => {
    const { send } = await startWith({ mirror }, { maxUploadBytes: 100 })
    for (const headers of [{}, { 'content-length': '500' }]) {
      const response = await send('/api/apps/shop/functions/mirror', post('x'.repeat(400), headers))
      expect(response.status).toBe(413)
    }
  })
})

describe('/api/functions', () => {
  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'POST'])('takes %s, for the default app', async (method) => {
    const { send } = await startWith({ mirror }, { defaultAppId: 'shop' })
    const body = method === 'GET' ? {} : { body: 'text' }
    const seen = await mirrored(await send('/api/functions/mirror?x=1', { method, ...body }))
    expect(seen).toMatchObject({ method, body: method === 'GET' ? '' : 'text' })
    expect(seen.headers['base44-app-id']).toBe('shop')
  })

  it('finds the longest name that a path begins with', async () => {
    const named =
      (name: string): ProjectFunction =>
      () =>
        new Response(name)
    const { send } = await startWith({ reports: named('reports'), 'reports/daily': named('daily') })
    const answer = async (path: string) => (await send(`/api/functions/${path}`)).text()
    expect(await answer('reports')).toBe('reports')
    expect(await answer('reports/weekly/3')).toBe('reports')
    expect(await answer('reports/daily')).toBe('daily')
    expect(await answer('reports/daily/3')).toBe('daily')
    expect(await answer('reportsdaily')).toContain('not found')
  })
})

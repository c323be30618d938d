import { describe, expect, it, vi } from 'vitest'
import type { CreateClientConfig } from '../../src/client.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, raw, startRecordingServer, type Answer } from '../support/recordingServer.js'

const path = '/api/apps/app-1/functions/report'

async function open(answer: Answer = json({}), config: Partial<CreateClientConfig> = {}) {
  const server = await startRecordingServer(answer)
  const client = openClient(server, { token: 'secret', ...config })
  return { server, client, invoke: client.functions.invoke }
}

describe('functions.invoke', () => {
  it('sends named parameters, as the user', async () => {
    const { server, invoke } = await open()
    await invoke('report', { year: 2031, tags: ['a'] })
    expect(server.last()).toMatchObject({
      method: 'POST',
      url: path,
      headers: { authorization: 'Bearer secret', 'x-app-id': 'app-1', 'content-type': 'application/json' },
      body: '{"year":2031,"tags":["a"]}',
    })
  })

  it('sends no body without parameters', async () => {
    const { server, invoke } = await open()
    await invoke('report')
    expect([server.last().body, server.last().headers['content-type']]).toEqual(['', undefined])
  })

  it.each([
    [
      'a file',
      { file: new File(['a,b'], 'table.csv', { type: 'text/csv' }) },
      'name="file"; filename="table.csv"',
    ],
    ['a blob', { file: new Blob(['a,b'], { type: 'text/csv' }) }, 'name="file"; filename="blob"'],
    [
      'a list of files',
      { files: [new File(['a,b'], 'table.csv', { type: 'text/csv' })] },
      'name="files"; filename="table.csv"',
    ],
  ])('sends a form where there is %s among the parameters', async (_, params, disposition) => {
    const { server, invoke } = await open()
    await invoke('report', { ...params, options: { deep: true }, title: 'T' })
    const { headers, body } = server.last()
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(body).toContain(`${disposition}\r\nContent-Type: text/csv\r\n\r\na,b\r\n`)
    expect(body).toContain('name="options"\r\n\r\n{"deep":true}\r\n')
    expect(body).toContain('name="title"\r\n\r\nT\r\n')
  })

  it('sends a form as it is', async () => {
    const { server, invoke } = await open()
    const form = new FormData()
    form.append('title', 'T')
    await invoke('report', form)
    expect(server.last().body).toContain('name="title"\r\n\r\nT\r\n')
  })

  it('names the version of the functions, for them alone', async () => {
    const { server, client, invoke } = await open(json({ id: 'u1' }), { functionsVersion: 'v3' })
    await invoke('report')
    expect(server.last().headers['base44-functions-version']).toBe('v3')
    await client.auth.me()
    expect(server.last().headers).not.toHaveProperty('base44-functions-version')
  })

  it('names no version without one', async () => {
    const { server, invoke } = await open()
    await invoke('report')
    expect(server.last().headers).not.toHaveProperty('base44-functions-version')
  })

  it.each([
    ['reports/daily', 'reports/daily'],
    ['a?b#c', 'a%3Fb%23c'],
    ['%2e%2e/x', '%252e%252e/x'],
  ])('keeps the slashes of %s, and encodes the rest', async (name, tail) => {
    const { server, invoke } = await open()
    await invoke(name)
    expect(server.last().url).toBe(`/api/apps/app-1/functions/${tail}`)
  })

  it.each(['../entities/User/me', 'a/../../x', '.', ''])(
    'refuses the name %j, which would climb or is none',
    async (name) => {
      const { server, invoke } = await open()
      expect(await failure(invoke(name))).toMatchObject({ name: 'Base44Error' })
      expect(server.requests).toEqual([])
    },
  )

  it('refuses text in place of parameters', async () => {
    const { server, invoke } = await open()
    expect(await failure(invoke('report', 'x' as never))).toMatchObject({
      name: 'Base44Error',
      message: 'Function report must receive an object with named parameters, received: x',
    })
    expect(server.requests).toEqual([])
  })

  it('gives the whole response, by the names that apps know', async () => {
    const { server, invoke } = await open(json({ total: 7 }, 201, { 'X-Own': 'yes' }))
    const response = await invoke<{ total: number }>('report', {})
    expect(response).toMatchObject({
      data: { total: 7 },
      status: 201,
      statusText: 'Created',
      headers: { 'x-own': 'yes', 'content-type': 'application/json' },
      config: { method: 'post', url: '/apps/app-1/functions/report', baseURL: `${server.url}/api` },
    })
    expect(response.data.total + 1).toBe(8)
  })

  it.each([
    ['text', raw('hello'), 'hello'],
    ['a page of HTML, which a function may answer', raw('<p>', 200, { 'content-type': 'text/html' }), '<p>'],
    ['a number', json(0), 0],
    ['null', json(null), null],
    ['nothing', raw('', 204), ''],
  ])('gives %s as data', async (_, answer, data) => {
    const { invoke } = await open(answer)
    expect((await invoke('report')).data).toEqual(data)
  })

  it.each([
    [400, 'ERR_BAD_REQUEST'],
    [404, 'ERR_BAD_REQUEST'],
    [500, 'ERR_BAD_RESPONSE'],
    [503, 'ERR_BAD_RESPONSE'],
  ])('rejects a %d by the names that apps know', async (status, code) => {
    const { server, invoke } = await open(json({ error: 'because' }, status, { 'X-Own': 'yes' }))
    expect(await failure(invoke('report'))).toMatchObject({
      name: 'HttpError',
      message: `Request failed with status code ${status}`,
      code,
      status,
      isAxiosError: true,
      response: { status, data: { error: 'because' }, headers: { 'x-own': 'yes' } },
      config: { method: 'post', url: '/apps/app-1/functions/report' },
    })
    expect(server.requests).toHaveLength(1)
  })

  it('rejects a broken connection by the names that apps know', async () => {
    const { server, invoke } = await open((response) => response.destroy())
    const error = await failure(invoke('report'))
    expect(error).toMatchObject({
      name: 'NetworkError',
      message: 'Network Error',
      code: 'ERR_NETWORK',
      isAxiosError: true,
      response: undefined,
      cause: expect.any(TypeError),
    })
    expect(server.requests).toHaveLength(1)
  })

  it('tells nothing to onError: its answer is between the function and the caller', async () => {
    const onError = vi.fn()
    const { invoke } = await open(json({}, 500), { options: { onError } })
    await failure(invoke('report'))
    expect(onError).not.toHaveBeenCalled()
  })

  it('can be aborted', async () => {
    const { server, invoke } = await open()
    const error = await failure(invoke('report', {}, { signal: AbortSignal.abort() }))
    expect([error, server.requests]).toMatchObject([{ name: 'AbortError' }, []])
  })

  it('is called for who is signed in at that moment, though its code is yet to be loaded', async () => {
    const { server, client, invoke } = await open()
    const call = invoke('pay')
    client.setToken('of-somebody-else')
    await call
    expect(server.last().headers.authorization).toBe('Bearer secret')
  })

  it('can be replaced by an app’s own tests, as the SDK’s', async () => {
    const { server, client, invoke } = await open()
    const response = await invoke('report')
    const spy = vi.spyOn(client.functions, 'invoke').mockResolvedValue(response)
    expect(await client.functions.invoke('report')).toBe(response)
    spy.mockRestore()
    expect(server.requests).toHaveLength(1)
  })
})

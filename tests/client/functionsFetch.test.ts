import { describe, expect, it } from 'vitest'
import type { CreateClientConfig } from '../../src/client.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, raw, startRecordingServer, type Answer } from '../support/recordingServer.js'

async function open(answer: Answer = json({}), config: Partial<CreateClientConfig> = {}) {
  const server = await startRecordingServer(answer)
  const client = openClient(server, { token: 'secret', ...config })
  return { server, client, fetch: client.functions.fetch }
}

describe('functions.fetch', () => {
  it('asks a function by its path, as the user and by any method', async () => {
    const { server, fetch } = await open()
    await fetch('/report', { method: 'PUT', body: 'hello', headers: { 'X-Own': 'yes' } })
    expect(server.last()).toMatchObject({
      method: 'PUT',
      url: '/api/functions/report',
      headers: { authorization: 'Bearer secret', 'x-own': 'yes' },
      body: 'hello',
    })
  })

  it.each([
    ['report', '/report'],
    ['/report/daily', '/report/daily'],
    ['/report?x=1&y=a%20b', '/report?x=1&y=a%20b'],
    ['?x=1', '/?x=1'],
    ['/report#part', '/report'],
    ['/report/../other', '/other'],
    ['/a/./b', '/a/b'],
    ['/a/b/..', '/a/'],
    ['//report', '//report'],
    ['//evil.example/x', '//evil.example/x'],
    ['/\\evil.example', '//evil.example'],
    ['https://evil.example/x', '/https://evil.example/x'],
    ['@evil.example', '/@evil.example'],
    [':80/x', '/:80/x'],
    ['/re\tpo\nrt', '/report'],
    ['/\t/report', '//report'],
    ['/ü/a b', '/%C3%BC/a%20b'],
    ['/x?next=../../y', '/x?next=../../y'],
  ])('resolves %j as fetch would, below the functions', async (path, tail) => {
    const { server, fetch } = await open()
    await fetch(path)
    expect(server.last().url).toBe(`/api/functions${tail}`)
  })

  it.each([
    '..',
    '/..',
    '../apps/app-1/entities/User/me',
    '/../apps',
    '/%2e%2e/apps',
    '/%2E./apps',
    '/a/../../apps',
    '\\..\\..\\apps',
    '/.\t./apps',
    '/.%2e?x=1',
  ])('refuses %j, which leads out of the functions', async (path) => {
    const { server, fetch } = await open()
    expect(await failure(fetch(path))).toMatchObject({
      name: 'Base44Error',
      message: expect.stringContaining('functions.fetch takes'),
    })
    expect(server.requests).toEqual([])
  })

  it.each([undefined, null, {}])('refuses %j, which is no path', async (path) => {
    const { server, fetch } = await open()
    // what untyped code passes
    expect(await failure(fetch(path as string))).toMatchObject({ name: 'Base44Error' })
    expect(server.requests).toEqual([])
  })

  it.each([
    ['an object', { authorization: 'Basic x' }],
    ['a list', [['Authorization', 'Basic x']] as [string, string][]],
    ['Headers', new Headers({ Authorization: 'Basic x' })],
  ])('keeps an Authorization of the caller, in %s', async (_, headers) => {
    const { server, fetch } = await open()
    await fetch('/report', { headers })
    expect(server.last().headers.authorization).toBe('Basic x')
  })

  it('leaves the headers of the caller as they are', async () => {
    const { fetch } = await open()
    const headers = new Headers({ 'X-Own': 'yes' })
    await fetch('/report', { headers })
    expect([...headers]).toEqual([['x-own', 'yes']])
  })

  it('says nothing of a visitor, nor of the app', async () => {
    const { server, client, fetch } = await open()
    client.auth.logout()
    await fetch('/report')
    expect(server.last().headers).not.toHaveProperty('authorization')
    expect(Object.keys(server.last().headers).filter((name) => name.startsWith('x-'))).toEqual([])
  })

  it('quotes no token that no header can carry', async () => {
    const { server, fetch } = await open(json({}), { token: 'sec\nret' })
    const error = await failure(fetch('/report'))
    expect(error).toMatchObject({ name: 'Base44Error' })
    expect([String(error).includes('sec'), server.requests]).toEqual([false, []])
  })

  it('gives the answer as it is, whatever its status', async () => {
    const { fetch } = await open(raw('no', 418, { 'x-own': 'yes' }))
    const answer = await fetch('/report')
    expect(answer).toBeInstanceOf(Response)
    expect([answer.status, answer.headers.get('x-own'), await answer.text()]).toEqual([418, 'yes', 'no'])
  })

  it('rejects as fetch does when nobody answers', async () => {
    const { fetch } = await open((response) => response.destroy())
    expect(await failure(fetch('/report'))).toBeInstanceOf(TypeError)
  })

  it('gives a stream as it comes, before its end', async () => {
    let write: (text: string | null) => void = () => undefined
    const { fetch } = await open((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      write = (text) => (text === null ? response.end() : response.write(text))
      write('one\n')
    })
    const { body } = await fetch('/report')
    const chunks = body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await chunks?.read())?.value).toBe('one\n')
    write('two\n')
    expect((await chunks?.read())?.value).toBe('two\n')
    write(null)
    expect((await chunks?.read())?.done).toBe(true)
  })

  it('hangs up when it is aborted', async () => {
    const controller = new AbortController()
    const { server, fetch } = await open(() => controller.abort())
    expect(await failure(fetch('/report', { signal: controller.signal }))).toMatchObject({
      name: 'AbortError',
    })
    await expect(server.last().hungUp).resolves.toBeUndefined()
  })

  it('uses the fetch that the client was given', async () => {
    const seen: unknown[] = []
    const own: typeof fetch = (url, init) => {
      seen.push(url)
      return fetch(url, init)
    }
    const opened = await open(json({}), { fetch: own })
    await opened.fetch('/report')
    expect(seen).toEqual([`${opened.server.url}/api/functions/report`])
  })
})

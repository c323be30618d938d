import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import type { Base44Client } from '../../src/client/clientTypes.js'
import { Base44Error, HttpError, NetworkError, ProtocolError } from '../../src/wire/errors.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, raw, startRecordingServer, type Answer } from '../support/recordingServer.js'

/** What a GET of a conversation rejects with when it is answered so. */
async function failureOf(answer: Answer) {
  const server = await startRecordingServer(answer)
  return failure(openClient(server, { token: 'secret' }).agents.getConversation('c1'))
}

describe('an answer that is not 2xx', () => {
  it.each([
    ['detail', { detail: 'D' }, {}, 'D', undefined],
    [
      'detail with the code in a header',
      { detail: 'D' },
      { 'x-base44-connector-error': 'EXPIRED' },
      'D',
      'EXPIRED',
    ],
    ['message, detail and code', { message: 'M', detail: 'D', code: 'C' }, {}, 'M', 'C'],
    ['a nested error', { error: { message: 'EM', code: 'EC' } }, {}, 'EM', 'EC'],
    ['a bare error', { error: 'text' }, {}, 'text', undefined],
    [
      'what does not fit',
      { detail: [{ loc: ['body', 'to'], msg: 'Field required' }] },
      {},
      'to: Field required',
      undefined,
    ],
  ])('is an HttpError that says %s', async (_, body, headers, message, code) => {
    const error = await failureOf(json(body, 422, headers))
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status: 422, code, data: body })
    expect(error).toMatchObject({ message })
    expect(error).toMatchObject({ originalError: { response: { status: 422, data: body } } })
  })

  it('is told by its status when it is a page of HTML', async () => {
    const error = await failureOf(raw('<html><h1>502</h1></html>', 502))
    expect(error).toMatchObject({ name: 'HttpError', status: 502, data: '<html><h1>502</h1></html>' })
    expect(String(error)).toMatch('HttpError: Request failed with status code 502: GET http://127.0.0.1:')
  })

  it('is told by its status when it is empty', async () => {
    expect(await failureOf(raw('', 401))).toMatchObject({ name: 'HttpError', status: 401, data: '' })
  })

  it('names method and URL, without the query', async () => {
    const server = await startRecordingServer(json({}, 500))
    const error = await failure(openClient(server).agents.listConversations({ agent_name: 'sup' }))
    expect(error).toMatchObject({ method: 'GET', url: `${server.url}/api/apps/app-1/agents/conversations` })
  })
})

describe('an answer that the protocol does not allow', () => {
  it('is a ProtocolError when it is a page of HTML, as a server without /api sends one for every path', async () => {
    const error = await failureOf(raw('<!doctype html>', 200, { 'content-type': 'text/html; charset=utf-8' }))
    expect(error).toBeInstanceOf(ProtocolError)
    expect(String(error)).toContain('was answered with a page of HTML: is /api forwarded to a Base44 server?')
  })

  it('is a ProtocolError when it is no user', async () => {
    const server = await startRecordingServer(json([]))
    expect(await failure(openClient(server).auth.me())).toBeInstanceOf(ProtocolError)
  })
})

describe('no whole answer', () => {
  it('is a NetworkError when nobody listens', async () => {
    const error = await failure(openClient({ url: 'http://127.0.0.1:1' }).agents.getConversation('c1'))
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({ status: undefined, cause: expect.any(TypeError) })
  })

  it('is a NetworkError when the body was cut short', async () => {
    const cut: Answer = (response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"id":"c1","mess', () => response.destroy())
    }
    expect(await failureOf(cut)).toBeInstanceOf(NetworkError)
  })

  it('is a NetworkError when the server hangs up', async () => {
    expect(await failureOf((response) => response.destroy())).toBeInstanceOf(NetworkError)
  })

  it('is a NetworkError when the server sends us elsewhere', async () => {
    expect(await failureOf(raw('', 302, { location: 'https://evil.example/' }))).toBeInstanceOf(NetworkError)
  })
})

describe('what can not be sent', () => {
  it.each([
    ['a circular body', { self: {} }],
    ['a BigInt', { n: 1n }],
  ])('is a mistake of the caller, not of the network: %s', async (_, params) => {
    if ('self' in params) params.self = params
    const server = await startRecordingServer()
    const error = await failure(
      openClient(server).agents.createConversation({ agent_name: 'a', metadata: params }),
    )
    expect(error).toBeInstanceOf(Base44Error)
    expect([String(error), server.requests]).toEqual([
      expect.stringMatching(/was not sent: it can't be encoded/),
      [],
    ])
  })
})

describe('onError', () => {
  it.each([
    ['an error of the server', json({ detail: 'D' }, 500)],
    ['a page of HTML', raw('<p>', 200, { 'content-type': 'text/html' })],
    ['a broken connection', ((response) => response.destroy()) satisfies Answer],
  ])('is told once of %s, with what the call rejects with', async (_, answer) => {
    const onError = vi.fn()
    const server = await startRecordingServer(answer)
    const error = await failure(openClient(server, { options: { onError } }).agents.getConversation('c1'))
    expect(onError.mock.calls).toEqual([[error]])
  })

  it.each<[string, (client: Base44Client) => Promise<unknown>]>([
    ['user', ({ auth }) => auth.me()],
    ['login', ({ auth }) => auth.loginViaEmailPassword('a@b.c', 'pass')],
    ['place of a file', ({ integrations }) => integrations.Core.UploadFile({ file: new Blob(['x']) })],
    ['address to connect at', ({ connectors }) => connectors.connectAppUser('7')],
  ])('is told once of an answer that is no %s, with what the call rejects with', async (_, call) => {
    const onError = vi.fn()
    const server = await startRecordingServer(json([]))
    const error = await failure(call(openClient(server, { options: { onError } })))
    expect(error).toBeInstanceOf(ProtocolError)
    expect(onError.mock.calls).toEqual([[error]])
  })

  it('is told nothing of a call that works', async () => {
    const onError = vi.fn()
    const server = await startRecordingServer(json({ id: 'c1' }))
    await openClient(server, { options: { onError } }).agents.getConversation('c1')
    expect(onError).not.toHaveBeenCalled()
  })
})

describe('the token', () => {
  it.each([
    ['HttpError', json({ detail: 'D' }, 403)],
    ['ProtocolError', raw('<p>', 200, { 'content-type': 'text/html' })],
    ['NetworkError', ((response) => response.destroy()) satisfies Answer],
  ])('is nowhere in a %s, nor in its cause', async (name, answer) => {
    const error = await failureOf(answer)
    expect(error).toMatchObject({ name })
    expect(inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error)).not.toContain('secret')
  })

  it('is in no URL of a request', async () => {
    const server = await startRecordingServer(json([]))
    await openClient(server, { token: 'secret' }).agents.listConversations({ agent_name: 'sup' })
    expect(server.last().url).not.toContain('secret')
  })
})

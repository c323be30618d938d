import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { CreateClientConfig } from '../../src/client/clientTypes.js'
import { systemClock, type Clock } from '../../src/wire/clock.js'
import { AbortError, HttpError, NetworkError, TimeoutError } from '../../src/wire/errors.js'
import { eventually } from '../support/eventually.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, raw, startRecordingServer, type Answer } from '../support/recordingServer.js'
import { jwt } from '../support/tokens.js'

const noon = Date.parse('2031-05-04T12:00:00Z')
const hangUp: Answer = (response) => response.destroy()

/** Says that it is busy, and for how long. */
const busy = (retryAfter: string, status = 503) =>
  json({ detail: 'D' }, status, { 'retry-after': retryAfter })

/** A client whose waits are the shortest, of a server that gives these answers one by one, and the last for ever. */
async function open(answers: Answer[], config: Partial<CreateClientConfig> = {}) {
  const server = await startRecordingServer((response, request) =>
    (answers.length > 1 ? answers.shift() : answers[0])?.(response, request),
  )
  const clock: Clock = { ...systemClock, random: () => 0 }
  const client = openClient(server, { clock, ...config })
  return { server, client, get: client.agents.getConversation }
}

/** Stops time for timers; gives what waits until one of so many milliseconds has been set. */
function stopTime() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const set = vi.spyOn(globalThis, 'setTimeout')
  onTestFinished(() => {
    set.mockRestore()
    vi.useRealTimers()
  })
  return (ms: number) => eventually(() => expect(set).toHaveBeenCalledWith(expect.any(Function), ms))
}

describe('a GET that may work the next time', () => {
  it.each([408, 429, 500, 502, 503, 504])('is sent again after a %d', async (status) => {
    const { server, get } = await open([busy('0', status), json({ id: 'c1' })])
    expect(await get('c1')).toEqual({ id: 'c1' })
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(
      Array(2).fill('GET /api/apps/app-1/agents/conversations/c1'),
    )
  })

  it('is sent again after a broken connection', async () => {
    const { server, get } = await open([hangUp, json({ id: 'c1' })])
    expect(await get('c1')).toEqual({ id: 'c1' })
    expect(server.requests).toHaveLength(2)
  })

  it('is sent again when its answer was cut short', async () => {
    const cut: Answer = (response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"id":"c1', () => response.destroy())
    }
    const { get } = await open([cut, json({ id: 'c1' })])
    expect(await get('c1')).toEqual({ id: 'c1' })
  })

  it.each([
    ['an HttpError', busy('0'), HttpError],
    ['a NetworkError', hangUp, NetworkError],
  ])('is sent at most twice again, and then rejects with %s', async (_, answer, kind) => {
    const { server, get } = await open([answer])
    expect(await failure(get('c1'))).toBeInstanceOf(kind)
    expect(server.requests).toHaveLength(3)
  })

  it.each([0, 1, 4])('is sent again %d times when it is told so', async (retries) => {
    const { server, get } = await open([busy('0')])
    expect(await failure(get('c1', { retries }))).toMatchObject({ status: 503 })
    expect(server.requests).toHaveLength(retries + 1)
  })

  it('tells onError once, when it has failed for good', async () => {
    const onError = vi.fn()
    const { get } = await open([busy('0')], { options: { onError } })
    const error = await failure(get('c1'))
    expect(onError.mock.calls).toEqual([[error]])
  })

  it('tells onError nothing when it works in the end', async () => {
    const onError = vi.fn()
    const { get } = await open([busy('0'), hangUp, json({})], { options: { onError } })
    await get('c1')
    expect(onError).not.toHaveBeenCalled()
  })

  it('carries the token that is the newest by then', async () => {
    const [old, fresh] = [jwt('ada', 1), jwt('ada', 2)]
    const { server, client, get } = await open([], { token: old })
    server.answer((response, request) => {
      client.setToken(fresh)
      server.answer(json({}))
      busy('0')(response, request)
    })
    await get('c1')
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${old}`,
      `Bearer ${fresh}`,
    ])
  })
})

describe('what is never sent again', () => {
  it('is a GET whose user has left, or is another by then', async () => {
    for (const leave of [jwt('bob'), undefined]) {
      const { server, client, get } = await open([], { token: jwt('ada') })
      server.answer((response, request) => {
        if (leave === undefined) client.auth.logout()
        else client.setToken(leave)
        server.answer(json({}))
        busy('0')(response, request)
      })
      expect(await failure(get('c1'))).toMatchObject({ status: 503 })
      expect(server.requests).toHaveLength(1)
    }
  })

  it.each([400, 401, 403, 404, 409, 413, 422, 501])('is a GET after a %d', async (status) => {
    const { server, get } = await open([busy('0', status)])
    expect(await failure(get('c1'))).toMatchObject({ status })
    expect(server.requests).toHaveLength(1)
  })

  it('is a GET that was answered with a page of HTML', async () => {
    const { server, get } = await open([raw('<p>', 200, { 'content-type': 'text/html' })])
    expect(await failure(get('c1'))).toMatchObject({ name: 'ProtocolError' })
    expect(server.requests).toHaveLength(1)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is a %s, whatever happens to it', async (method) => {
    for (const answer of [busy('0'), busy('0', 429), hangUp]) {
      const { server, client } = await open([answer])
      const task = client.entities['Task']
      const call = {
        POST: () => task?.create({}, { retries: 5 }),
        PUT: () => task?.update('t1', {}, { retries: 5 }),
        PATCH: () => task?.updateMany({}, {}, { retries: 5 }),
        DELETE: () => task?.delete('t1', { retries: 5 }),
      }[method]
      await failure(Promise.resolve(call?.()))
      expect(server.requests.map((request) => request.method)).toEqual([method])
    }
  })
})

describe('the wait before a GET is sent again', () => {
  it('grows, and has a part that is left to chance', async () => {
    const hasBegun = stopTime()
    const { server, get } = await open([hangUp], { clock: { ...systemClock, random: () => 0.5 } })
    const call = failure(get('c1'))
    await hasBegun(225)
    await vi.advanceTimersByTimeAsync(225)
    await hasBegun(450)
    expect(server.requests).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(450)
    expect(await call).toBeInstanceOf(NetworkError)
  })

  it.each([
    ['in seconds', '7', 7_000],
    ['by a date', 'Sun, 04 May 2031 12:00:09 GMT', 9_000],
    ['by what is neither', 'soon', 150],
    ['by nothing', ' ', 150],
  ])('is what Retry-After says %s', async (_, header, waitMs) => {
    const hasBegun = stopTime()
    const clock = { now: () => noon, random: () => 0 }
    const { server, get } = await open([busy(header, 429), json({ id: 'c1' })], { clock })
    const call = get('c1')
    await hasBegun(waitMs)
    await vi.advanceTimersByTimeAsync(waitMs)
    expect(await call).toEqual({ id: 'c1' })
    expect(server.requests).toHaveLength(2)
  })

  it.each(['0', '0.5', '-3', 'Sun, 04 May 2031 11:00:00 GMT'])(
    'is a short one when Retry-After says %s',
    async (header) => {
      const clock = { now: () => noon, random: () => 0 }
      const { server, get } = await open([busy(header), json({ id: 'c1' })], { clock })
      expect(await get('c1', { timeoutMs: 10_000 })).toEqual({ id: 'c1' })
      expect(server.requests).toHaveLength(2)
    },
  )

  it.each(['21', 'Sun, 04 May 2031 12:00:21 GMT', '9'.repeat(400)])(
    'is not begun when Retry-After asks for more than 20 s: %s',
    async (header) => {
      const { server, get } = await open([busy(header)], { clock: { now: () => noon, random: () => 0 } })
      expect(await failure(get('c1'))).toMatchObject({
        status: 503,
        message: 'D',
        response: { headers: { 'retry-after': header } },
      })
      expect(server.requests).toHaveLength(1)
    },
  )

  it('counts towards timeoutMs, as all of the tries do', async () => {
    const hasBegun = stopTime()
    const { server, get } = await open([busy('8'), () => undefined])
    const call = failure(get('c1', { timeoutMs: 10_000 }))
    await hasBegun(8_000)
    await vi.advanceTimersByTimeAsync(8_000)
    await eventually(() => expect(server.requests).toHaveLength(2))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await call).toBeInstanceOf(TimeoutError)
  })

  it('ends at once when the call is aborted', async () => {
    const hasBegun = stopTime()
    const { server, get } = await open([busy('8')])
    const controller = new AbortController()
    const call = failure(get('c1', { signal: controller.signal }))
    await hasBegun(8_000)
    controller.abort()
    expect(await call).toBeInstanceOf(AbortError)
    await vi.advanceTimersByTimeAsync(8_000)
    await failure(get('c2', { retries: 0 }))
    expect(server.requests.map(({ url }) => url.slice(-2))).toEqual(['c1', 'c2'])
  })
})

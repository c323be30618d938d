import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Base44Client } from '../../src/client/clientTypes.js'
import { AbortError, HttpError, TimeoutError } from '../../src/wire/errors.js'
import type { UnauthorizedHandler } from '../../src/wire/httpTypes.js'
import { eventually } from '../support/eventually.js'
import { failure } from '../support/failure.js'
import { mapStorage } from '../support/mapStorage.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer, type Answer, type RecordedRequest } from '../support/recordingServer.js'
import { startRoomsServer } from '../support/roomsServer.js'
import { jwt } from '../support/tokens.js'

const expired = json({ detail: 'Token expired' }, 401)

/** Lets in whoever has one of these tokens. */
const admit =
  (...tokens: string[]): Answer =>
  (response, request) =>
    (tokens.includes(tokenOf(request)) ? json({ id: 'x' }) : expired)(response, request)

const tokenOf = ({ headers }: RecordedRequest) => (headers.authorization ?? '').replace('Bearer ', '')

/** A client whose token is refused, and what it does about that. */
async function open(handler: UnauthorizedHandler, token = 'old') {
  const onUnauthorized = vi.fn(handler)
  const onError = vi.fn()
  const server = await startRecordingServer(admit('new'))
  const storage = mapStorage()
  const options = { onUnauthorized, onError }
  return { server, storage, onUnauthorized, onError, client: openClient(server, { token, storage, options }) }
}

/** Something that a test lets happen. */
function gate<T>() {
  let open: (value: T) => void = () => undefined
  const opened = new Promise<T>((resolve) => (open = resolve))
  return { opened, open: (value: T) => open(value) }
}

describe('a 401', () => {
  it('is cured by the token that the app gives: the request is sent once more', async () => {
    const { server, client, onUnauthorized, onError } = await open(() => 'new')
    expect(await client.agents.getConversation('c1')).toEqual({ id: 'x' })
    expect(server.requests.map(tokenOf)).toEqual(['old', 'new'])
    expect(onUnauthorized.mock.calls).toEqual([[expect.any(HttpError)]])
    expect(onError).not.toHaveBeenCalled()
  })

  it.each(['create', 'update', 'delete', 'invoke', 'upload'])(
    'is cured for what changes something too, since it was not processed: %s',
    async (name) => {
      const { server, client } = await open(() => 'new')
      const task = client.entities['Task']
      await {
        create: () => task?.create({ title: 'T' }),
        update: () => task?.update('t1', { title: 'T' }),
        delete: () => task?.delete('t1'),
        invoke: () => client.functions.invoke('report', { title: 'T' }),
        upload: () => client.integrations.Core['Take']?.({ file: new File(['T'], 't.txt') } as never),
      }[name]?.()
      expect(server.requests.map(tokenOf)).toEqual(['old', 'new'])
      const [first, second] = server.requests.map(({ body }) => body.replace(/-*[-\w]*\d{6,}[-\w]*/g, '|'))
      expect(second).toBe(first)
    },
  )

  it('of fifty calls at the same time asks the app once, and each is sent once more', async () => {
    const { server, client, onUnauthorized } = await open(async () => {
      await eventually(() => expect(server.requests).toHaveLength(50))
      return 'new'
    })
    const task = client.entities['Task']
    const calls = Array.from({ length: 25 }, (_, i) => [task?.get(`g${i}`), task?.update(`p${i}`, { i })])
    await Promise.all(calls.flat())
    expect(onUnauthorized).toHaveBeenCalledTimes(1)
    const sent = new Map<string, string[]>()
    for (const request of server.requests) {
      sent.set(request.url, [...(sent.get(request.url) ?? []), tokenOf(request)])
    }
    expect([...sent.values()]).toEqual(Array(50).fill(['old', 'new']))
  })

  it('of a request from before the refresh is cured without asking again', async () => {
    const { server, client, onUnauthorized } = await open(() => 'new')
    const { opened, open: release } = gate<undefined>()
    server.answer((response, request) => {
      const answer = () => admit('new')(response, request)
      if (request.url.endsWith('slow') && tokenOf(request) === 'old') void opened.then(answer)
      else answer()
    })
    const slow = client.agents.getConversation('slow')
    await eventually(() => expect(server.requests).toHaveLength(1))
    await client.agents.getConversation('quick')
    release(undefined)
    expect(await slow).toEqual({ id: 'x' })
    expect(onUnauthorized).toHaveBeenCalledTimes(1)
    expect(server.requests.map(tokenOf)).toEqual(['old', 'old', 'new', 'new'])
  })

  it('asks again when a later token has expired too', async () => {
    const tokens = ['new', 'newer']
    const { server, client, onUnauthorized } = await open(() => tokens.shift())
    await client.agents.getConversation('c1')
    server.answer(admit('newer'))
    await client.agents.getConversation('c1')
    expect(onUnauthorized).toHaveBeenCalledTimes(2)
    expect(server.requests.map(tokenOf)).toEqual(['old', 'new', 'new', 'newer'])
  })

  it('is cured for a visitor who signs in', async () => {
    const { server, client } = await open(() => 'new', '')
    await client.agents.getConversation('c1')
    expect(server.requests.map(tokenOf)).toEqual(['', 'new'])
  })

  it('is cured when the app signs in by the client itself, and gives nothing', async () => {
    const { server, client } = await open(async () => {
      await client.auth.loginViaEmailPassword('a@b.c', 'pass')
      return undefined
    })
    server.answer((response, request) =>
      (request.url.endsWith('/login') ? json({ access_token: 'new', user: { id: 'u1' } }) : admit('new'))(
        response,
        request,
      ),
    )
    expect(await client.agents.getConversation('c1')).toEqual({ id: 'x' })
    expect(server.requests.map(tokenOf)).toEqual(['old', 'old', 'new'])
  })

  it('keeps the new token for the next visit', async () => {
    const { client, storage } = await open(() => 'new')
    await client.agents.getConversation('c1')
    expect(storage.getItem('base44_access_token')).toBe('new')
  })

  it('reconnects the socket with the new token', async () => {
    const server = await startRoomsServer()
    server.answer(admit('new'))
    const client = openClient(server, { token: 'old', options: { onUnauthorized: () => 'new' } })
    client.entities['Task']?.subscribe(() => undefined)
    await eventually(() => expect(server.events).toContain('join entities:app-1:Task'))
    await client.entities['Task']?.list()
    await eventually(() =>
      expect(server.events.filter((event) => event === 'join entities:app-1:Task')).toHaveLength(2),
    )
    expect(server.handshakes.map(({ token }) => token)).toEqual(['old', 'new'])
  })
})

describe('a 401 that is not cured', () => {
  const handlers: [string, UnauthorizedHandler][] = [
    ['gives nothing', () => undefined],
    ['gives an empty token', () => ''],
    ['gives the same token', () => 'old'],
    ['gives a token that is refused too', () => 'expired-too'],
    ['rejects', async () => Promise.reject(new Error('no refresh token'))],
    [
      'throws',
      () => {
        throw new Error('a mistake')
      },
    ],
  ]

  it.each(handlers)('rejects each call with its own, when the app %s', async (_, handler) => {
    const { server, client, onError } = await open(handler)
    const ids = ['c1', 'c2', 'c3']
    const errors = await Promise.all(ids.map((id) => failure(client.agents.getConversation(id))))
    expect(errors).toMatchObject(
      ids.map((id) => ({ name: 'HttpError', status: 401, url: expect.stringMatching(`/${id}$`) })),
    )
    expect(onError.mock.calls.flat()).toEqual(expect.arrayContaining(errors))
    expect(onError).toHaveBeenCalledTimes(3)
    // at most once more, with another token
    expect(server.requests.length).toBeLessThanOrEqual(6)
    expect(server.requests.filter((request) => tokenOf(request) === 'old')).toHaveLength(3)
  })

  it('is told to nobody when the app has no answer to it', async () => {
    const server = await startRecordingServer(expired)
    expect(await failure(openClient(server, { token: 'old' }).auth.me())).toMatchObject({ status: 401 })
    expect(server.requests).toHaveLength(1)
  })

  it('asks the app once, not again for the second 401 of the same call', async () => {
    const { server, client, onUnauthorized } = await open(() => 'expired-too')
    expect(await failure(client.agents.getConversation('c1'))).toMatchObject({ status: 401 })
    expect([onUnauthorized.mock.calls.length, server.requests.length]).toEqual([1, 2])
  })

  it("is never sent again as somebody else's, who has signed in meanwhile", async () => {
    const { server, client } = await open(() => jwt('bob'), jwt('ada'))
    server.answer(admit(jwt('bob')))
    expect(await failure(client.entities['Task']?.create({}) ?? Promise.resolve())).toMatchObject({
      status: 401,
    })
    expect(server.requests.map(tokenOf)).toEqual([jwt('ada')])
    expect(client.session.get()).toBe('bob')
  })

  it("is sent again with another token of the same user's", async () => {
    const { server, client } = await open(() => jwt('ada', 2), jwt('ada', 1))
    server.answer(admit(jwt('ada', 2)))
    await client.entities['Task']?.create({})
    expect(server.requests.map(tokenOf)).toEqual([jwt('ada', 1), jwt('ada', 2)])
  })

  it('does not sign in again who has signed out while the app was asked', async () => {
    const { opened, open: give } = gate<string>()
    const { server, client, storage, onUnauthorized } = await open(() => opened)
    const call = failure(client.agents.getConversation('c1'))
    await eventually(() => expect(onUnauthorized).toHaveBeenCalled())
    client.auth.logout()
    give('new')
    expect(await call).toMatchObject({ status: 401 })
    expect([server.requests.length, client.session.get(), storage.getItem('token')]).toEqual([
      1,
      'visitor',
      null,
    ])
  })

  it('is aborted at once while the app is asked, and not sent again', async () => {
    const { opened, open: give } = gate<string>()
    const { server, client, onUnauthorized } = await open(() => opened)
    const controller = new AbortController()
    const call = failure(client.entities['Task']?.create({}, { signal: controller.signal }) ?? opened)
    await eventually(() => expect(onUnauthorized).toHaveBeenCalled())
    controller.abort()
    expect(await call).toBeInstanceOf(AbortError)
    give('new')
    await client.agents.getConversation('c1')
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('waits for the app no longer than the call may take', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { server, client, onUnauthorized } = await open(() => new Promise(() => undefined))
    const call = failure(client.agents.getConversation('c1', { timeoutMs: 60_000 }))
    await eventually(() => expect(onUnauthorized).toHaveBeenCalled())
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await call).toBeInstanceOf(TimeoutError)
    expect(server.requests.map(tokenOf)).toEqual(['old'])
  })
})

describe('nobody is asked for a new token', () => {
  const logins: [string, (auth: Base44Client['auth']) => Promise<unknown>][] = [
    ['a wrong password', (auth) => auth.loginViaEmailPassword('a@b.c', 'wrong')],
    ['a wrong code', (auth) => auth.verifyOtp({ email: 'a@b.c', otpCode: '1' })],
    ['a refused registration', (auth) => auth.register({ email: 'a@b.c', password: 'p' })],
    ['a code that is not sent again', (auth) => auth.resendOtp('a@b.c')],
    ['a reset that is not begun', (auth) => auth.resetPasswordRequest('a@b.c')],
    ['a wrong reset token', (auth) => auth.resetPassword({ resetToken: 'r', newPassword: 'n' })],
    [
      'a wrong current password',
      (auth) => auth.changePassword({ userId: 'u1', currentPassword: 'c', newPassword: 'n' }),
    ],
  ]

  it.each(logins)('for %s', async (_, call) => {
    const { server, client, onUnauthorized } = await open(() => 'new')
    expect(await failure(call(client.auth))).toMatchObject({ status: 401 })
    expect([onUnauthorized.mock.calls.length, server.requests.length]).toEqual([0, 1])
  })

  it('for the service role, whose token is no user’s', async () => {
    const { server, onUnauthorized } = await open(() => 'new')
    const client = openClient(server, { token: 'old', serviceToken: 'service', options: { onUnauthorized } })
    const call = client.asServiceRole.entities['Task']?.list() ?? Promise.resolve()
    expect(await failure(call)).toMatchObject({ status: 401 })
    expect([onUnauthorized.mock.calls.length, server.requests.length]).toEqual([0, 1])
  })

  it.each([400, 403, 404])('for a %d', async (status) => {
    const { server, client, onUnauthorized } = await open(() => 'new')
    server.answer(json({}, status))
    expect(await failure(client.agents.getConversation('c1'))).toMatchObject({ status })
    expect(onUnauthorized).not.toHaveBeenCalled()
  })
})

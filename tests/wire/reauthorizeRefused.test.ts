import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Base44Client } from '../../src/client/clientTypes.js'
import { AbortError, TimeoutError } from '../../src/wire/errors.js'
import type { UnauthorizedHandler } from '../../src/wire/httpTypes.js'
import { eventually } from '../support/eventually.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'
import { jwt } from '../support/tokens.js'
import { admit } from './admit.js'
import { gate } from './gate.js'
import { openExpired } from './openExpired.js'
import { tokenOf } from './tokenOf.js'

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
    const { server, client, onError } = await openExpired(handler)
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
    const server = await startRecordingServer(admit('new'))
    expect(await failure(openClient(server, { token: 'old' }).auth.me())).toMatchObject({ status: 401 })
    expect(server.requests).toHaveLength(1)
  })

  it('asks the app once, not again for the second 401 of the same call', async () => {
    const { server, client, onUnauthorized } = await openExpired(() => 'expired-too')
    expect(await failure(client.agents.getConversation('c1'))).toMatchObject({ status: 401 })
    expect([onUnauthorized.mock.calls.length, server.requests.length]).toEqual([1, 2])
  })

  it("is never sent again as somebody else's, who has signed in meanwhile", async () => {
    const { server, client } = await openExpired(() => jwt('bob'), jwt('ada'))
    server.answer(admit(jwt('bob')))
    expect(await failure(client.entities['Task']?.create({}) ?? Promise.resolve())).toMatchObject({
      status: 401,
    })
    expect(server.requests.map(tokenOf)).toEqual([jwt('ada')])
    expect(client.session.get()).toBe('bob')
  })

  it("is never sent again as somebody else's, though nobody can tell whose the tokens are", async () => {
    const { server, client, onUnauthorized } = await openExpired(() => 'of-bob-2', 'of-ada')
    const { opened, open: release } = gate<undefined>()
    server.answer((response, request) => {
      const answer = () => admit('of-bob-2')(response, request)
      if (tokenOf(request) === 'of-ada') void opened.then(answer)
      else answer()
    })
    const adas = failure(client.entities['Task']?.create({}) ?? opened)
    await eventually(() => expect(server.requests).toHaveLength(1))
    client.setToken('of-bob-1')
    await client.agents.getConversation('c1')
    release(undefined)
    expect(await adas).toMatchObject({ status: 401 })
    expect(onUnauthorized).toHaveBeenCalledTimes(1)
    expect(server.requests.map(tokenOf)).toEqual(['of-ada', 'of-bob-1', 'of-bob-2'])
  })

  it("is sent again with another token of the same user's", async () => {
    const { server, client } = await openExpired(() => jwt('ada', 2), jwt('ada', 1))
    server.answer(admit(jwt('ada', 2)))
    await client.entities['Task']?.create({})
    expect(server.requests.map(tokenOf)).toEqual([jwt('ada', 1), jwt('ada', 2)])
  })

  it('does not sign in again who has signed out while the app was asked', async () => {
    const { opened, open: give } = gate<string>()
    const { server, client, storage, onUnauthorized } = await openExpired(() => opened)
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
    const { server, client, onUnauthorized } = await openExpired(() => opened)
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
    const { server, client, onUnauthorized } = await openExpired(() => new Promise(() => undefined))
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
    const { server, client, onUnauthorized } = await openExpired(() => 'new')
    expect(await failure(call(client.auth))).toMatchObject({ status: 401 })
    expect([onUnauthorized.mock.calls.length, server.requests.length]).toEqual([0, 1])
  })

  it('for the service role, whose token is no user’s', async () => {
    const { server, onUnauthorized } = await openExpired(() => 'new')
    const client = openClient(server, { token: 'old', serviceToken: 'service', options: { onUnauthorized } })
    const call = client.asServiceRole.entities['Task']?.list() ?? Promise.resolve()
    expect(await failure(call)).toMatchObject({ status: 401 })
    expect([onUnauthorized.mock.calls.length, server.requests.length]).toEqual([0, 1])
  })

  it.each([400, 403, 404])('for a %d', async (status) => {
    const { server, client, onUnauthorized } = await openExpired(() => 'new')
    server.answer(json({}, status))
    expect(await failure(client.agents.getConversation('c1'))).toMatchObject({ status })
    expect(onUnauthorized).not.toHaveBeenCalled()
  })
})

import { describe, expect, it } from 'vitest'
import type { Base44Client } from '../../src/client.js'
import { eventually } from '../support/eventually.js'
import { failure } from '../support/failure.js'
import { mapStorage } from '../support/mapStorage.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'
import { startRoomsServer } from '../support/roomsServer.js'

const user = { id: 'u1', email: 'a@b.c', plan: 'pro' }

async function open(answer: unknown, token?: string) {
  const server = await startRecordingServer(json(answer))
  const storage = mapStorage()
  return { server, storage, client: openClient(server, { token, storage }) }
}

describe('me', () => {
  it('gives the user with the fields of the app', async () => {
    const { server, client } = await open(user, 'secret')
    expect(await client.auth.me()).toEqual(user)
    expect(server.last()).toMatchObject({ method: 'GET', url: '/api/apps/app-1/entities/User/me' })
  })

  it('is asked for once by calls at the same time', async () => {
    const { server, client } = await open(user, 'secret')
    const [a, b] = await Promise.all([client.auth.me(), client.auth.me(), client.auth.isAuthenticated()])
    expect([a, b, server.requests.length]).toEqual([user, user, 1])
  })

  it('is asked for again by a call after that', async () => {
    const { server, client } = await open(user, 'secret')
    await client.auth.me()
    await client.auth.me()
    expect(server.requests).toHaveLength(2)
  })

  it('is asked for again after a call that failed, by which all at the same time have failed', async () => {
    const { server, client } = await open(user, 'secret')
    server.answer(json({ detail: 'D' }, 403))
    const errors = await Promise.all([failure(client.auth.me()), failure(client.auth.me())])
    server.answer(json(user))
    expect([errors, await client.auth.me()]).toMatchObject([[{ status: 403 }, { status: 403 }], user])
    expect(server.requests).toHaveLength(2)
  })

  it('is asked for again when the token has changed meanwhile', async () => {
    const { server, client } = await open(user, 'ada')
    server.answer((response, request) =>
      json({ id: request.headers.authorization?.slice(7) })(response, request),
    )
    const ada = client.auth.me()
    client.setToken('bob')
    const bob = client.auth.me()
    client.auth.logout()
    const nobody = client.auth.me()
    client.setToken('ada')
    const back = client.auth.me()
    expect(
      (await Promise.all([ada, bob, nobody.catch(() => ({ id: 'nobody' })), back])).map(({ id }) => id),
    ).toEqual(['ada', 'bob', 'nobody', 'ada'])
  })

  it('is asked for by each call that has options of its own, whose abort is its own', async () => {
    const { client } = await open(user, 'secret')
    const controller = new AbortController()
    const aborted = failure(client.auth.me({ signal: controller.signal }))
    const other = client.auth.me()
    controller.abort()
    expect([await aborted, await other]).toMatchObject([{ name: 'AbortError' }, user])
  })

  it('rejects what is no user', async () => {
    const { client } = await open('<html>')
    expect(await failure(client.auth.me())).toMatchObject({ name: 'ProtocolError' })
  })
})

describe('updateMe', () => {
  it('changes the own fields', async () => {
    const { server, client } = await open(user, 'secret')
    expect(await client.auth.updateMe({ plan: 'pro' })).toEqual(user)
    expect(server.last()).toMatchObject({
      method: 'PUT',
      url: '/api/apps/app-1/entities/User/me',
      body: '{"plan":"pro"}',
    })
  })

  it('rejects what is no user', async () => {
    const { client } = await open([], 'secret')
    expect(await failure(client.auth.updateMe({}))).toMatchObject({ name: 'ProtocolError' })
  })
})

describe('isAuthenticated', () => {
  it.each([
    ['is when the server knows the user', json(user), true],
    ['is not when it does not', json({}, 401), false],
    ['is not when it sends no user', json({}), false],
  ])('%s', async (_, answer, isIt) => {
    const { server, client } = await open(user, 'secret')
    server.answer(answer)
    expect(await client.auth.isAuthenticated()).toBe(isIt)
  })
})

describe('the routes of an account', () => {
  it.each<[string, (auth: Base44Client['auth']) => Promise<unknown>, string, object]>([
    [
      'register',
      (auth) => auth.register({ email: 'a@b.c', password: 'p', referral_code: 'r' }),
      'auth/register',
      { email: 'a@b.c', password: 'p', referral_code: 'r' },
    ],
    [
      'verifyOtp',
      (auth) => auth.verifyOtp({ email: 'a@b.c', otpCode: '123' }),
      'auth/verify-otp',
      { email: 'a@b.c', otp_code: '123' },
    ],
    ['resendOtp', (auth) => auth.resendOtp('a@b.c'), 'auth/resend-otp', { email: 'a@b.c' }],
    [
      'resetPasswordRequest',
      (auth) => auth.resetPasswordRequest('a@b.c'),
      'auth/reset-password-request',
      { email: 'a@b.c' },
    ],
    [
      'resetPassword',
      (auth) => auth.resetPassword({ resetToken: 'r', newPassword: 'n' }),
      'auth/reset-password',
      { reset_token: 'r', new_password: 'n' },
    ],
    [
      'changePassword',
      (auth) => auth.changePassword({ userId: 'u1', currentPassword: 'c', newPassword: 'n' }),
      'auth/change-password',
      { user_id: 'u1', current_password: 'c', new_password: 'n' },
    ],
    [
      'inviteUser',
      (auth) => auth.inviteUser('b@b.c', 'editor'),
      'users/invite-user',
      { user_email: 'b@b.c', role: 'editor' },
    ],
  ])('are called by %s, whose answer is passed on', async (_, call, tail, body) => {
    const { server, client } = await open({ id: 'u1', access_token: 'unused' })
    expect(await call(client.auth)).toEqual({ id: 'u1', access_token: 'unused' })
    expect(server.last()).toMatchObject({ method: 'POST', url: `/api/apps/app-1/${tail}` })
    expect(JSON.parse(server.last().body)).toEqual(body)
    expect(client.session.get()).toBe('visitor')
  })
})

describe('logout', () => {
  it('forgets the token, everywhere', async () => {
    const { server, storage, client } = await open(user)
    client.setToken('secret')
    client.auth.logout()
    await client.agents.getConversations()
    await client.functions.invoke('report')
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined])
    expect([storage.getItem('token'), storage.getItem('base44_access_token')]).toEqual([null, null])
    expect([client.session.get(), client.aiGateway.connection().token]).toEqual(['visitor', ''])
  })

  it('closes the socket of the user, and opens one of a visitor', async () => {
    const server = await startRoomsServer()
    const client = openClient(server, { token: 'secret', storage: mapStorage() })
    client.entities['Task']?.subscribe(() => undefined)
    await eventually(() => expect(server.handshakes).toHaveLength(1))
    client.auth.logout()
    await eventually(() => expect(server.handshakes).toHaveLength(2))
    expect(server.handshakes.map(({ token }) => token)).toEqual(['secret', undefined])
  })
})

describe('loginViaEmailPassword', () => {
  it('sends the credentials, and the proof of a human where there is one', async () => {
    const { server, client } = await open({ access_token: 't', user })
    await client.auth.loginViaEmailPassword('a@b.c', 'pass', 'proof')
    expect(server.last()).toMatchObject({
      method: 'POST',
      url: '/api/apps/app-1/auth/login',
      body: '{"email":"a@b.c","password":"pass","turnstile_token":"proof"}',
    })
  })

  it('gives token and user, and uses the token from then on', async () => {
    const { server, storage, client } = await open({ access_token: 't', user, is_new: false })
    expect(await client.auth.loginViaEmailPassword('a@b.c', 'pass')).toEqual({
      access_token: 't',
      user,
    })
    await client.agents.getConversations()
    expect([server.last().headers.authorization, storage.getItem('token')]).toEqual(['Bearer t', 't'])
  })

  it.each([
    ['no token', { user }],
    ['no user', { access_token: 't' }],
  ])('rejects an answer with %s, and signs nobody in', async (_, answer) => {
    const { storage, client } = await open(answer)
    const error = await failure(client.auth.loginViaEmailPassword('a@b.c', 'pass'))
    expect(error).toMatchObject({ name: 'ProtocolError' })
    expect([client.session.get(), storage.getItem('token')]).toEqual(['visitor', null])
  })
})

describe('setToken', () => {
  it('keeps the token for the next visit', async () => {
    const { storage, client } = await open({})
    client.auth.setToken('t')
    expect(storage.getItem('base44_access_token')).toBe('t')
  })

  it('does not keep it when it is told not to', async () => {
    const { storage, client } = await open({})
    client.auth.setToken('t', false)
    expect(storage.getItem('base44_access_token')).toBeNull()
  })

  it('does nothing for an empty token', async () => {
    const { server, client } = await open(user, 'secret')
    client.auth.setToken('')
    await client.auth.me()
    expect(server.last().headers.authorization).toBe('Bearer secret')
  })
})

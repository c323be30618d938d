import { beforeAll, describe, expect, it } from 'vitest'
import { createMemoryMailer } from '../../src/testing/server/createMemoryMailer.js'
import { startServer } from './support/startServer.js'

let time = Date.parse('2031-05-04T10:00:00.000Z')
const minutes = (count: number) => count * 60_000
const { mails, ...mailer } = createMemoryMailer()
const clock = { now: () => time, wait: () => Promise.resolve() }

let world: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  world = await startServer({ mailer, clock })
})

/** Without a token: what people do before they have one. */
const post = (path: string, body: unknown) => world.call('POST', `auth/${path}`, { body })
const register = (email: string, password = 'long enough') => post('register', { email, password })
const mailsTo = (email: string) => mails.filter(({ to }) => to === email)
const codeOf = (email: string) => /\d{6}/.exec(mailsTo(email).at(-1)?.text ?? '')?.[0] ?? 'no code'
const resetTokenOf = (email: string) =>
  new URL(/http\S+/.exec(mailsTo(email).at(-1)?.text ?? '')?.[0] ?? '').searchParams.get('reset_token')
const wrongFor = (code: string) => `${(Number(code[0]) + 1) % 10}${code.slice(1)}`
const me = async (token: unknown) => world.call('GET', 'entities/User/me', { token: String(token) })
const tokenIn = (answer: { body: unknown }) => (answer.body as { access_token: string }).access_token

describe('registering', () => {
  it('makes an account that waits for the code from its mail, which is good once', async () => {
    const made = await register('bo@example.com')
    expect(made).toEqual({
      status: 200,
      body: { id: expect.any(String), message: expect.any(String), otp_expires_in_minutes: 10 },
    })
    const login = { email: 'bo@example.com', password: 'long enough' }
    expect(await post('login', login)).toMatchObject({ status: 403, body: { code: 'EMAIL_NOT_VERIFIED' } })
    expect(await post('login', { ...login, password: 'guessed it' })).toMatchObject({ status: 401 })

    const otp_code = codeOf('bo@example.com')
    const verified = await post('verify-otp', { email: 'BO@example.com', otp_code })
    expect(verified).toMatchObject({
      status: 200,
      body: { id: (made.body as { id: string }).id, success: true },
    })
    expect(await me(tokenIn(verified))).toMatchObject({
      status: 200,
      body: { email: 'bo@example.com', full_name: 'bo', role: 'user', is_verified: true },
    })
    expect(await post('verify-otp', { email: 'bo@example.com', otp_code })).toMatchObject({ status: 400 })
    expect((await post('login', login)).status).toBe(200)
  })

  it.each([
    ['no address', { email: 'nobody', password: 'long enough' }, 'email must be an email address'],
    ['a line break in one', { email: 'a@b.c\nBcc: d@e.f', password: 'long enough' }, 'email must be'],
    ['a short password', { email: 'eve@example.com', password: '7 chars' }, 'at least 8 characters'],
    ['no password', { email: 'eve@example.com' }, 'password is required'],
  ])('refuses %s', async (_what, body, sentence) => {
    expect(await post('register', body)).toEqual({
      status: 422,
      body: { detail: expect.stringContaining(sentence), code: 'VALIDATION_ERROR' },
    })
  })

  it('refuses an address that has an account', async () => {
    expect(await register('ADA@example.com')).toMatchObject({ status: 409, body: { code: 'EMAIL_TAKEN' } })
  })

  it('again, before the code was given, starts anew', async () => {
    await register('cy@example.com', 'the first one')
    await register('cy@example.com', 'the second one')
    const otp_code = codeOf('cy@example.com')
    expect((await post('verify-otp', { email: 'cy@example.com', otp_code })).status).toBe(200)
    expect((await post('login', { email: 'cy@example.com', password: 'the first one' })).status).toBe(401)
    expect((await post('login', { email: 'cy@example.com', password: 'the second one' })).status).toBe(200)
  })

  it('twice at the same time makes one user', async () => {
    await Promise.all([register('di@example.com'), register('di@example.com')])
    const users = await world.store.list('users')
    expect(users.filter(({ email }) => email === 'di@example.com')).toHaveLength(1)
  })

  it('keeps no code and no password that could be read', async () => {
    await register('ed@example.com', 'open sesame')
    const kept = JSON.stringify([await world.store.list('users'), await world.store.list('one_time_codes')])
    expect(kept).not.toContain('open sesame')
    expect(kept).not.toContain(codeOf('ed@example.com'))
  })

  it('is refused by a server without a mailer', async () => {
    const { call } = await startServer()
    const body = { email: 'bo@example.com', password: 'long enough' }
    expect(await call('POST', 'auth/register', { body })).toMatchObject({
      status: 501,
      body: { detail: expect.stringContaining('give createServer a mailer') },
    })
  })
})

describe('a code', () => {
  it('can be tried five times; the next mail brings another', async () => {
    const email = 'fay@example.com'
    await register(email)
    const code = codeOf(email)
    for (let i = 0; i < 5; i++) {
      expect(await post('verify-otp', { email, otp_code: wrongFor(code) })).toMatchObject({
        status: 400,
        body: { code: 'WRONG_CODE' },
      })
    }
    expect(await post('verify-otp', { email, otp_code: code })).toMatchObject({
      status: 400,
      body: { code: 'TOO_MANY_TRIES' },
    })
    await post('resend-otp', { email })
    expect((await post('verify-otp', { email, otp_code: codeOf(email) })).status).toBe(200)
  })

  it('is tried as often as it is tried, also at the same time', async () => {
    const email = 'gil@example.com'
    await register(email)
    const tries = Array.from({ length: 8 }, () =>
      post('verify-otp', { email, otp_code: wrongFor(codeOf(email)) }),
    )
    const codes = (await Promise.all(tries)).map(({ body }) => (body as { code: string }).code)
    expect(codes.filter((code) => code === 'WRONG_CODE')).toHaveLength(5)
  })

  it('is good for ten minutes', async () => {
    const email = 'hal@example.com'
    await register(email)
    time += minutes(10)
    expect(await post('verify-otp', { email, otp_code: codeOf(email) })).toMatchObject({
      status: 400,
      body: { code: 'CODE_EXPIRED' },
    })
  })

  it('is not to be had for an account that needs none, and nobody is told', async () => {
    const before = mails.length
    const answers = [
      await post('resend-otp', { email: 'ada@example.com' }),
      await post('resend-otp', { email: 'nobody@example.com' }),
    ]
    expect(mails.length).toBe(before)
    await register('ida@example.com')
    answers.push(await post('resend-otp', { email: 'ida@example.com' }))
    expect(mails.length).toBe(before + 2)
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1)
  })
})

describe('a password', () => {
  it('is reset by the link from a mail, once; who has no account is not told apart', async () => {
    const { id } = await world.server.users.save({
      email: 'jo@example.com',
      full_name: 'Jo',
      password: 'forgotten',
    })
    const old = await world.server.users.issueToken(id)
    const asked = await post('reset-password-request', { email: 'jo@example.com' })
    expect(asked).toEqual(await post('reset-password-request', { email: 'nobody@example.com' }))
    expect(mailsTo('nobody@example.com')).toEqual([])

    const reset_token = resetTokenOf('jo@example.com')
    // A password that is refused doesn't use the link up.
    expect((await post('reset-password', { reset_token, new_password: 'short' })).status).toBe(422)
    expect((await me(old)).status).toBe(200)
    expect((await post('reset-password', { reset_token, new_password: 'remembered' })).status).toBe(200)
    expect(await post('reset-password', { reset_token, new_password: 'once more' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_RESET_TOKEN' },
    })
    expect((await me(old)).status).toBe(401)
    expect((await post('login', { email: 'jo@example.com', password: 'forgotten' })).status).toBe(401)
    const login = await post('login', { email: 'jo@example.com', password: 'remembered' })
    expect((await me(tokenIn(login))).status).toBe(200)
  })

  it('can’t be reset an hour later, nor with somebody else’s link', async () => {
    const { id } = await world.server.users.save({ email: 'kit@example.com', full_name: 'Kit' })
    await post('reset-password-request', { email: 'kit@example.com' })
    const reset_token = resetTokenOf('kit@example.com')
    const stolen = reset_token?.replace(id, world.ada.id)
    const tryWith = (token: unknown) =>
      post('reset-password', { reset_token: token, new_password: 'long enough' })
    expect((await tryWith(stolen)).status).toBe(400)
    expect((await tryWith('nonsense')).status).toBe(400)
    time += minutes(60)
    expect((await tryWith(reset_token)).status).toBe(400)
  })

  it('is changed by its user alone, who knows it; tokens from before are good no more', async () => {
    const { users } = world.server
    const { id } = await users.save({ email: 'lea@example.com', full_name: 'Lea', password: 'the old one' })
    const token = await users.issueToken(id)
    const change = (as: { token?: string; visitor?: string }, user_id: string, current_password: string) =>
      world.call('POST', 'auth/change-password', {
        ...as,
        body: { user_id, current_password, new_password: 'the new one' },
      })
    expect((await change({ visitor: 'visitor-0001' }, id, 'the old one')).status).toBe(401)
    expect((await change({ token: world.token }, id, 'the old one')).status).toBe(403)
    expect(await change({ token }, id, 'a wrong one')).toMatchObject({
      status: 400,
      body: { code: 'WRONG_PASSWORD' },
    })
    expect((await me(token)).status).toBe(200)
    expect((await change({ token }, id, 'the old one')).status).toBe(200)
    expect((await me(token)).status).toBe(401)
    expect((await me(await users.issueToken(id))).status).toBe(200)
    expect((await post('login', { email: 'lea@example.com', password: 'the new one' })).status).toBe(200)
  })
})

import { describe, expect, it } from 'vitest'
import { sign } from 'hono/jwt'
import { startServer } from './support/startServer.js'

describe('signing in', () => {
  it('gives a token for the right password, and me for the token', async () => {
    const { server, call } = await startServer()
    await server.users.save({ email: 'Bo@example.com', full_name: 'Bo', password: 'right' })
    const login = await call('POST', 'auth/login', { body: { email: 'bo@example.com', password: 'right' } })
    expect(login).toMatchObject({ status: 200, body: { user: { email: 'Bo@example.com', full_name: 'Bo' } } })
    const { access_token: token } = login.body as { access_token: string }
    const me = await call('GET', 'entities/User/me', { token })
    expect(me.body).toEqual((login.body as { user: unknown }).user)
    expect(JSON.stringify(me.body)).not.toContain('password')
  })

  it.each([
    ['bo@example.com', 'wrong'],
    ['nobody@example.com', 'right'],
  ])('refuses %s with %s in the same words', async (email, password) => {
    const { server, call } = await startServer()
    await server.users.save({ email: 'bo@example.com', full_name: 'Bo', password: 'right' })
    expect(await call('POST', 'auth/login', { body: { email, password } })).toEqual({
      status: 401,
      body: { detail: 'Invalid email or password', code: 'UNAUTHORIZED' },
    })
  })

  it('keeps no password that could be read', async () => {
    const { server, store } = await startServer()
    await server.users.save({ email: 'bo@example.com', full_name: 'Bo', password: 'open sesame' })
    expect(JSON.stringify(await store.list('users'))).not.toContain('open sesame')
  })
})

describe('a token', () => {
  it('is refused when it was signed with another secret, unsigned, expired, or of a user who is gone', async () => {
    const { server, call, ada } = await startServer()
    const exp = Math.floor(Date.now() / 1000) + 60
    const unsigned = [
      { alg: 'none', typ: 'JWT' },
      { sub: ada.id, exp },
    ].map((part) => btoa(JSON.stringify(part)).replaceAll('=', ''))
    const gone = await server.users.save({ email: 'gone@example.com', full_name: 'Gone' })
    const ofGone = await server.users.issueToken(gone.id)
    await server.users.removeByEmail('gone@example.com')
    const tokens = [
      await sign({ sub: ada.id, exp }, 'another secret', 'HS256'),
      `${unsigned.join('.')}.`,
      await server.users.issueToken(ada.id, -1),
      ofGone,
      'nonsense',
    ]
    for (const token of tokens) {
      const answer = await call('GET', 'agents/conversations', { token })
      expect([token, answer.status]).toEqual([token, 401])
    }
  })

  it('that is the text "null" is none', async () => {
    const { call } = await startServer()
    expect(await call('GET', 'agents/conversations', { token: 'null' })).toEqual({ status: 200, body: [] })
  })

  it('is needed for me', async () => {
    const { call } = await startServer()
    expect((await call('GET', 'entities/User/me', { visitor: 'visitor-0001' })).status).toBe(401)
  })
})

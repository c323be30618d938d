import { describe, expect, it } from 'vitest'
import { startServer } from './support/startServer.js'
import { virtualClock } from './support/virtualClock.js'

interface Caller {
  token?: string
  visitor?: string
}

/** A server with an admin, a user and a visitor, who have all opened pages. */
async function startWithLogs() {
  const clock = virtualClock(Date.parse('2031-05-04T23:59:00.000Z'))
  const { server, token, ada } = await startServer({ clock })
  const boss = await server.users.save({ email: 'boss@example.com', full_name: 'Boss', role: 'admin' })
  const admin = await server.users.issueToken(boss.id)
  const send = async (method: string, path: string, caller: Caller = {}, app = 'shop') => {
    const headers = new Headers()
    if (caller.token !== undefined) headers.set('authorization', `Bearer ${caller.token}`)
    if (caller.visitor !== undefined) headers.set('x-base44-anonymous-id', caller.visitor)
    const url = `http://localhost:4400/api/app-logs/${app}${path}`
    const response = await server.fetch(new Request(url, { method, headers }))
    return { status: response.status, body: (await response.json()) as unknown }
  }
  const open = (page: string, caller: Caller, app?: string) =>
    send('POST', `/log-user-in-app/${page}`, caller, app)
  const pages = async (query: string, caller: Caller) =>
    ((await send('GET', query, caller)).body as { page: string }[]).map(({ page }) => page)
  await open('home', { token })
  await open('orders', { token: admin })
  await clock.wait(120_000)
  await open('home', { visitor: 'visitor-0001' })
  await open('home', {})
  await open('orders', { token })
  await open('elsewhere', { token }, 'other')
  return { server, ada, boss, user: { token }, admin: { token: admin }, send, open, pages }
}

describe('app logs', () => {
  it('are shown to an admin whole, newest first', async () => {
    const { send, admin, ada } = await startWithLogs()
    const { body } = await send('GET', '', admin)
    const noMail = { user_email: null, created_date: '2031-05-05T00:01:00.000Z' }
    expect(body).toMatchObject([
      { page: 'orders', user_id: ada.id, user_email: 'ada@example.com' },
      { page: 'home', user_id: null, ...noMail },
      { page: 'home', user_id: 'visitor-0001', ...noMail },
      { page: 'orders', user_email: 'boss@example.com' },
      { page: 'home', user_email: 'ada@example.com', created_date: '2031-05-04T23:59:00.000Z' },
    ])
    expect(Object.keys((body as object[])[0] ?? {})).toEqual(
      expect.arrayContaining(['id', 'page', 'user_id', 'user_email', 'created_date']),
    )
  })

  it('are shown to the app itself, and to no other', async () => {
    const { send, server } = await startWithLogs()
    const token = await server.users.issueServiceToken('shop')
    expect((await send('GET', '', { token })).body).toHaveLength(5)
    expect((await send('GET', '', { token }, 'other')).status).toBe(403)
  })

  it('are shown to users and visitors as far as they are their own', async () => {
    const { pages, send, user, ada } = await startWithLogs()
    expect(await pages('', user)).toEqual(['orders', 'home'])
    expect(await pages('', { visitor: 'visitor-0001' })).toEqual(['home'])
    expect(await pages('', { visitor: ada.id })).toEqual([])
    expect(await pages('?user_email=boss@example.com', user)).toEqual([])
    expect(await send('GET', '', {})).toEqual({
      status: 401,
      body: { detail: 'Sign in to read app logs', code: 'UNAUTHORIZED' },
    })
  })

  it('are filtered and paged', async () => {
    const { pages, admin, boss } = await startWithLogs()
    expect(await pages('?page=home', admin)).toHaveLength(3)
    expect(await pages('?page=home&user_email=ada@example.com', admin)).toEqual(['home'])
    expect(await pages(`?user_id=${boss.id}`, admin)).toEqual(['orders'])
    expect(await pages('?skip=1&limit=2', admin)).toEqual(['home', 'home'])
  })

  it.each([
    ['?colour=red', 'App logs know no colour: they take page, user_id, user_email, skip and limit'],
    ['?limit=-1', 'limit must be a whole number'],
    ['/stats?since=1', 'App logs know no since: they take page, user_id, user_email, skip and limit'],
  ])('refuse %s rather than show what was not asked for', async (path, detail) => {
    const { send, admin } = await startWithLogs()
    expect(await send('GET', path, admin)).toEqual({
      status: 422,
      body: { detail, code: 'VALIDATION_ERROR' },
    })
  })

  it('are counted by page, user and day', async () => {
    const { send, admin, user, ada, boss } = await startWithLogs()
    expect((await send('GET', '/stats', admin)).body).toEqual({
      total: 5,
      pages: [
        { page: 'home', count: 3 },
        { page: 'orders', count: 2 },
      ],
      users: [
        { user_id: ada.id, user_email: 'ada@example.com', count: 2 },
        { user_id: null, user_email: null, count: 1 },
        { user_id: 'visitor-0001', user_email: null, count: 1 },
        { user_id: boss.id, user_email: 'boss@example.com', count: 1 },
      ],
      days: [
        { day: '2031-05-05', count: 3 },
        { day: '2031-05-04', count: 2 },
      ],
    })
    expect((await send('GET', '/stats?page=orders', user)).body).toMatchObject({ total: 1 })
    expect((await send('GET', '/stats', {})).status).toBe(401)
  })

  it.each(['a%2Fb', 'a/b', 'caf%C3%A9%20%3F', '__proto__', 'x'.repeat(500)])(
    'take the page %s for what it is called',
    async (page) => {
      const { open, pages, send } = await startWithLogs()
      const visitor = { visitor: 'visitor-0002' }
      expect(await open(page, visitor)).toEqual({ status: 200, body: { success: true } })
      expect(await pages('', visitor)).toEqual([decodeURIComponent(page)])
      expect((await send('GET', '/stats', visitor)).body).toMatchObject({
        pages: [{ page: decodeURIComponent(page), count: 1 }],
      })
    },
  )

  it('take no page of endless name', async () => {
    const { open } = await startWithLogs()
    expect((await open('x'.repeat(501), {})).status).toBe(422)
  })
})

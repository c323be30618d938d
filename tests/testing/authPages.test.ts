import { beforeAll, describe, expect, it } from 'vitest'
import { createMemoryMailer } from '../../src/testing/server/createMemoryMailer.js'
import { startServer } from './support/startServer.js'

const origin = 'http://localhost:4400'
const { mails, ...mailer } = createMemoryMailer()

let world: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
  world = await startServer({ mailer, pretendProviders: true, returnOrigins: ['https://preview.example'] })
  await world.server.users.save({ email: 'bo@example.com', full_name: 'Bo', password: 'the right one' })
})

/** The address of a page with these parameters. */
const at = (path: string, query: Record<string, string>) => `${path}?${new URLSearchParams(query).toString()}`
const open = (path: string) => world.server.fetch(new Request(origin + path))
/** Sends a form, as a browser does from the page itself unless a test says otherwise. */
const submit = (path: string, fields: Record<string, string>, headers: Record<string, string> = { origin }) =>
  world.server.fetch(
    new Request(origin + path, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
      redirect: 'manual',
    }),
  )
const policyOf = (response: Response) => response.headers.get('content-security-policy')
const meOf = async (token: unknown) =>
  (await world.call('GET', 'entities/User/me', { token: String(token) })).body

const from_url = 'http://localhost:5173/tasks?x=1#top'
const login = at('/login', { from_url })
const right = { email: 'bo@example.com', password: 'the right one' }

describe.each([
  ['the page for signing in', '/login'],
  ['the page of a provider', '/api/apps/auth/google/login'],
  ['the way out', '/api/apps/auth/logout'],
])('%s', (_name, path) => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://bo:secret@localhost:5173',
    'http://evil.example@localhost',
    'http://a;sandbox.localhost',
    'javascript:alert(1)',
    'data:text/html,hello',
    'file://localhost/etc/passwd',
    'https://preview.example.evil.example',
    'http://preview.example',
    `http://localhost/${'x'.repeat(9000)}`,
  ])('does not lead back to %s', async (bad) => {
    const answer = await open(at(path, { from_url: bad }))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
    expect(await answer.text()).toContain('from_url')
  })

  it.each(['http://localhost:5173/', 'http://[::1]:9/a?b=c', 'https://preview.example/x', '/tasks', ''])(
    'leads back to %s',
    async (good) => {
      expect((await open(at(path, { from_url: good }))).status).toBeLessThan(400)
    },
  )
})

describe('the page for signing in', () => {
  it('runs no script, and its form may lead nowhere but to us and back', async () => {
    const page = await open(login)
    const markup = await page.text()
    expect(policyOf(page)).toBe(
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self' http://localhost:5173; base-uri 'none'; frame-ancestors 'self'",
    )
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(markup).not.toMatch(/<script|<style| style=| on\w+=/)
    expect(markup).toContain('localhost:5173')
    const styles = /href="(\/[^"]+\.css)"/.exec(markup)?.[1] ?? ''
    expect((await open(styles)).headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  it('leads back with a token, and leaves the rest of the address as it is', async () => {
    const answer = await submit(login, right)
    expect(answer.status).toBe(303)
    const back = new URL(answer.headers.get('location') ?? '')
    expect(back.href.replace(/&access_token=[^#]+/, '')).toBe(from_url)
    expect(await meOf(back.searchParams.get('access_token'))).toMatchObject({ email: 'bo@example.com' })
  })

  it('shows itself again for a wrong password, with the address that was typed', async () => {
    const answer = await submit(login, { email: '"><script>alert(1)</script>', password: 'wrong' })
    expect(answer.status).toBe(401)
    const markup = await answer.text()
    expect(markup).toMatch(/role="alert"[^>]*>\s*Invalid email or password/)
    expect(markup).toContain('value="&quot;&gt;&lt;script&gt;')
    expect(markup).not.toContain('<script')
  })

  it('says that an address is not verified', async () => {
    const account = { email: 'cy@example.com', password: 'long enough' }
    await world.call('POST', 'auth/register', { body: account })
    const answer = await submit(login, account)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('not verified yet')
  })

  it.each([
    ['no origin', {}],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['another page of this machine', { origin: 'http://localhost:5173' }],
    ['no origin that can be told', { origin: 'null' }],
  ])('takes no form from %s', async (_what, headers) => {
    const answer = await submit(login, right, headers)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('location')).toBeNull()
  })

  it('takes forms only, and no big ones', async () => {
    const json = new Request(origin + login, { method: 'POST', headers: { origin }, body: '{}' })
    expect((await world.server.fetch(json)).status).toBe(415)
    expect((await submit(login, { ...right, more: 'x'.repeat(30_000) })).status).toBe(413)
  })

  it('names the app that asks, as text', async () => {
    const markup = await (await open(at('/login', { from_url, app_id: '<b>shop</b>' }))).text()
    expect(markup).toContain('&lt;b&gt;shop&lt;/b&gt;')
  })
})

describe('the page of a provider', () => {
  const google = at('/api/apps/auth/login', { app_id: 'shop', from_url })

  it('is not there unless the server plays providers', async () => {
    const { server } = await startServer()
    for (const method of ['GET', 'POST']) {
      const answer = await server.fetch(new Request(origin + google, { method, headers: { origin } }))
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('sign in with a password')
    }
    expect(await (await server.fetch(new Request(origin + login))).text()).not.toContain('auth/login')
    expect(await (await open(login)).text()).toContain('/api/apps/auth/login?from_url=')
  })

  it.each([
    [google, 'Google'],
    [at('/api/apps/auth/microsoft/login', { app_id: 'shop', from_url }), 'Microsoft'],
    [at('/api/apps/shop/auth/sso/login', { app_id: 'shop', from_url }), 'SSO'],
  ])('at %s says whom it plays', async (path, name) => {
    const markup = await (await open(path)).text()
    expect(markup).toContain(name)
    expect(markup).toContain('shop')
  })

  it('makes the account of whoever is new, and finds it the next time', async () => {
    const enter = async () => {
      const answer = await submit(google, { email: 'New@example.com', name: 'Nell New' })
      expect(answer.status).toBe(303)
      return new URL(answer.headers.get('location') ?? '').searchParams
    }
    const first = await enter()
    const second = await enter()
    expect([first.get('is_new_user'), second.get('is_new_user')]).toEqual(['true', 'false'])
    const me = await meOf(first.get('access_token'))
    expect(me).toMatchObject({ email: 'New@example.com', full_name: 'Nell New', role: 'user' })
    expect(await meOf(second.get('access_token'))).toEqual(me)
  })

  it('lets nobody in by a password that was set before the address was proven', async () => {
    const account = { email: 'dot@example.com', password: 'of an impostor' }
    await world.call('POST', 'auth/register', { body: account })
    expect((await submit(google, { email: account.email, name: '' })).status).toBe(303)
    expect((await world.call('POST', 'auth/login', { body: account })).status).toBe(401)
  })

  it('shows itself again for what is no address', async () => {
    const answer = await submit(google, { email: 'nobody', name: '"Nell"' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(/role="alert"[\s\S]*value="&quot;Nell&quot;"/)
  })

  it('takes no form from elsewhere', async () => {
    expect(
      (await submit(google, { email: 'bo@example.com' }, { origin: 'http://localhost:5173' })).status,
    ).toBe(403)
  })
})

describe('the popup of a provider', () => {
  const popup = (popup_origin: string) =>
    at('/api/apps/auth/login', { app_id: 'shop', from_url, popup_origin })

  it.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://localhost:5173/',
    'http://localhost:5173/a',
    '*',
    'null',
  ])('hands nothing to %s', async (bad) => {
    expect((await open(popup(bad))).status).toBe(400)
    expect((await submit(popup(bad), { email: 'bo@example.com' })).status).toBe(400)
  })

  it('hands the token to the origin that asked, by a file of ours', async () => {
    expect(policyOf(await open(popup('http://localhost:5173')))).toContain("form-action 'self'; base-uri")
    const page = await submit(popup('http://localhost:5173'), { email: 'bo@example.com', name: '' })
    expect(page.status).toBe(200)
    expect(policyOf(page)).toContain("script-src 'self'")
    const markup = await page.text()
    const [script = '', ...others] = markup.match(/<script[^>]*>/g) ?? []
    expect(others).toEqual([])
    const read = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(script)?.[1] ?? ''
    expect(read('data-origin')).toBe('http://localhost:5173')
    expect(read('data-new-user')).toBe('false')
    expect(await meOf(read('data-token'))).toMatchObject({ email: 'bo@example.com' })
    expect(await (await open(read('src'))).text()).toContain('postMessage')
  })
})

describe('the way out', () => {
  it('leads back', async () => {
    const answer = await open(at('/api/apps/auth/logout', { from_url }))
    expect([answer.status, answer.headers.get('location')]).toEqual([302, from_url])
  })
})

describe('the page to choose a password', () => {
  it('is where a mailed link leads, and takes one that is good', async () => {
    await world.call('POST', 'auth/reset-password-request', { body: { email: 'ada@example.com' } })
    const link = new URL(/http\S+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? '')
    expect(link.origin).toBe(origin)
    const path = link.pathname + link.search
    expect((await open(path)).status).toBe(200)
    const short = await submit(path, { password: 'short' })
    expect([short.status, await short.text()]).toEqual([
      422,
      expect.stringContaining('at least 8 characters'),
    ])
    expect((await submit(path, { password: 'long enough' }, {})).status).toBe(403)
    expect((await submit(path, { password: 'long enough' })).status).toBe(200)
    expect((await submit(path, { password: 'once more' })).status).toBe(400)
    expect((await submit(login, { email: 'ada@example.com', password: 'long enough' })).status).toBe(303)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { createMemoryMailer } from '../../src/testing/server/createMemoryMailer.js'
import { shopProject } from './support/shopProject.js'
import { startServer } from './support/startServer.js'

const { mails, ...mailer } = createMemoryMailer()

let world: Awaited<ReturnType<typeof startServer>>
let admin: string
beforeAll(async () => {
  world = await startServer({ mailer })
  const { id } = await world.server.users.save({
    email: 'root@example.com',
    full_name: 'Root',
    role: 'admin',
  })
  admin = await world.server.users.issueToken(id)
})

describe('a user', () => {
  it('keeps the fields that an app adds, and the name', async () => {
    const { call, ada } = world
    const changed = await call('PUT', 'entities/User/me', {
      token: world.token,
      body: { full_name: 'Countess', theme: 'dark', address: { city: 'London' }, role_title: null },
    })
    const expected = {
      ...ada,
      full_name: 'Countess',
      theme: 'dark',
      address: { city: 'London' },
      role_title: null,
    }
    expect(changed).toEqual({ status: 200, body: { ...expected, updated_date: expect.any(String) } })
    await call('PUT', 'entities/User/me', { token: world.token, body: { theme: 'light' } })
    expect((await call('GET', 'entities/User/me')).body).toMatchObject({
      ...expected,
      theme: 'light',
      updated_date: expect.any(String),
    })
  })

  it('can’t change who they are or what they may', async () => {
    const { call, server } = world
    const { id } = await server.users.save({ email: 'bo@example.com', full_name: 'Bo', password: 'the same' })
    const token = await server.users.issueToken(id)
    const before = (await call('GET', 'entities/User/me', { token })).body
    const body = JSON.parse(`{
      "id": "x", "email": "x@example.com", "role": "admin", "_app_role": "admin", "is_verified": false,
      "is_service": true, "disabled": true, "app_id": "x", "created_date": "x", "updated_date": "x", "token_version": 9,
      "custom": { "role": "admin" }, "password": "x", "password_key": "x", "password_salt": "x",
      "__proto__": { "role": "admin" }
    }`) as unknown
    const after = await call('PUT', 'entities/User/me', { token, body })
    expect(after.body).toEqual({ ...(before as object), updated_date: expect.any(String) })
    const login = { email: 'bo@example.com', password: 'the same' }
    expect((await call('POST', 'auth/login', { body: login })).status).toBe(200)
    expect((await call('GET', 'entities/User/me', { token })).status).toBe(200)
  })
})

describe('an invitation', () => {
  const invite = (as: { token?: string; visitor?: string }, body: unknown, path = 'users/invite-user') =>
    world.call('POST', path, { ...as, body })

  it('is for admins to send', async () => {
    const body = { user_email: 'cy@example.com', role: 'user' }
    expect((await invite({}, body)).status).toBe(401)
    expect((await invite({ visitor: 'visitor-0001' }, body)).status).toBe(403)
    expect(await invite({ token: world.token }, body)).toEqual({
      status: 403,
      body: { detail: 'Only admins can invite people', code: 'FORBIDDEN' },
    })
    expect(mails).toEqual([])
  })

  it.each([
    [{ user_email: 'cy@example.com', role: 'owner' }, 422],
    [{ user_email: 'cy@example.com' }, 422],
    [{ user_email: 'nobody', role: 'user' }, 422],
    [{ role: 'user' }, 422],
    [{ user_email: 'ada@example.com', role: 'admin' }, 409],
  ])('with %j is refused', async (body, status) => {
    expect((await invite({ token: admin }, body)).status).toBe(status)
    expect(mails).toEqual([])
  })

  it.each([
    ['users/invite-user', 'di@example.com', 'user'],
    ['runtime/users/invite-user', 'ed@example.com', 'admin'],
  ])('by %s lets somebody in who follows its link', async (path, user_email, role) => {
    const { status } = await invite({ token: admin }, { user_email, role }, path)
    expect(status).toBe(200)
    const { to, text } = mails.at(-1) ?? { to: '', text: '' }
    expect(to).toBe(user_email)
    const login = { email: user_email, password: 'long enough' }
    expect((await world.call('POST', 'auth/login', { body: login })).status).toBe(401)
    const reset_token = new URL(/http\S+/.exec(text)?.[0] ?? '').searchParams.get('reset_token')
    await world.call('POST', 'auth/reset-password', { body: { reset_token, new_password: login.password } })
    const entered = await world.call('POST', 'auth/login', { body: login })
    expect(entered).toMatchObject({ status: 200, body: { user: { email: user_email, role } } })
  })
})

describe('the settings that anybody may know', () => {
  const read = async (server: typeof world.server): Promise<unknown> =>
    (
      await server.fetch(new Request('http://localhost/api/apps/public/prod/public-settings/by-id/shop'))
    ).json()

  it('let visitors in unless the project says otherwise', async () => {
    expect(await read(world.server)).toEqual({ id: 'shop', public_settings: 'public_without_login' })
    const project = { ...shopProject, public_settings: 'private_with_login' as const }
    const { server } = await startServer({ project })
    expect(await read(server)).toEqual({ id: 'shop', public_settings: 'private_with_login' })
  })
})

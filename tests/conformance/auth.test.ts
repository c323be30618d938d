import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, createClientFromRequest } from '@base44/sdk'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Backend } from '../../playground/backend/backendTypes.js'
import { startBackend } from '../../playground/backend/startBackend.js'
import { createMemoryMailer } from '../../src/testing/server/createMemoryMailer.js'

/** What people do to get in and stay in, by the platform's published client against the local Base44. */
describe('auth, users and app of @base44/sdk 0.8.50', () => {
  const { mails, ...mailer } = createMemoryMailer()
  const appId = 'playground'
  const opened: ReturnType<typeof createClient>[] = []
  let backend: Backend
  let dataDir: string

  beforeAll(async () => {
    // It writes refusals on the console.
    vi.spyOn(console, 'error').mockImplementation(() => {})
    dataDir = await mkdtemp(join(tmpdir(), 'base44-sdk-auth-'))
    backend = await startBackend({ port: 0, dataDir, mailer })
  })
  afterAll(async () => {
    for (const client of opened) client.cleanup()
    await backend.close()
    await rm(dataDir, { recursive: true, force: true })
    vi.restoreAllMocks()
  })

  function open(token?: string) {
    const base44 = createClient({
      appId,
      serverUrl: backend.url,
      analytics: { enabled: false },
      ...(token !== undefined && { token }),
    })
    opened.push(base44)
    return base44
  }
  /** `users` of a client, which has it, though its types don't. */
  const usersOf = (base44: object) =>
    (base44 as { users: { inviteUser: (email: string, role: string) => Promise<unknown> } }).users
  async function openAdmin() {
    const base44 = open()
    const { access_token: token, user } = await base44.auth.loginViaEmailPassword(
      'dev@example.com',
      'password',
    )
    base44.setToken(token)
    return { base44, token, user }
  }
  const lastMailTo = (email: string) => mails.filter(({ to }) => to === email).at(-1)?.text ?? ''
  const codeOf = (email: string) => /\d{6}/.exec(lastMailTo(email))?.[0] ?? ''
  const resetTokenOf = (email: string) =>
    new URL(/http\S+/.exec(lastMailTo(email))?.[0] ?? '').searchParams.get('reset_token') ?? ''

  it('registers, verifies, signs in and stays in until the password changes', async () => {
    const { auth } = open()
    const email = 'ada@example.com'
    const account = (await auth.register({ email, password: 'first password' })) as { id: string }
    expect(account).toEqual({
      id: expect.any(String),
      message: expect.any(String),
      otp_expires_in_minutes: 10,
    })
    await expect(auth.loginViaEmailPassword(email, 'first password')).rejects.toMatchObject({
      status: 403,
      code: 'EMAIL_NOT_VERIFIED',
    })
    await expect(auth.verifyOtp({ email, otpCode: 'no code' })).rejects.toMatchObject({ status: 400 })
    const first = codeOf(email)
    await auth.resendOtp(email)
    expect(codeOf(email)).toMatch(/^\d{6}$/)
    expect(mails.filter(({ to }) => to === email)).toHaveLength(2)
    expect(first).toMatch(/^\d{6}$/)
    const verified = (await auth.verifyOtp({ email, otpCode: codeOf(email) })) as { access_token: string }
    expect(verified).toMatchObject({ id: account.id, success: true })

    auth.setToken(verified.access_token)
    expect(await auth.me()).toMatchObject({ id: account.id, email, role: 'user' })
    const changed = await auth.updateMe({ full_name: 'Ada Lovelace', theme: 'dark', role: 'admin' })
    expect(changed).toMatchObject({ full_name: 'Ada Lovelace', theme: 'dark', role: 'user' })

    const passwords = { userId: account.id, currentPassword: 'first password' }
    await expect(auth.changePassword({ ...passwords, newPassword: 'short' })).rejects.toMatchObject({
      status: 422,
    })
    await auth.changePassword({ ...passwords, newPassword: 'second password' })
    expect(await auth.isAuthenticated()).toBe(false)
    await auth.loginViaEmailPassword(email, 'second password')
    expect(await auth.isAuthenticated()).toBe(true)
    auth.logout()
    expect(await auth.isAuthenticated()).toBe(false)
  })

  it('resets a forgotten password by mail', async () => {
    const { auth } = open()
    const email = 'ada@example.com'
    expect(await auth.resetPasswordRequest(email)).toEqual(
      await auth.resetPasswordRequest('nobody@example.com'),
    )
    const resetToken = resetTokenOf(email)
    await auth.resetPassword({ resetToken, newPassword: 'third password' })
    expect((await auth.loginViaEmailPassword(email, 'third password')).user.email).toBe(email)
    await expect(auth.resetPassword({ resetToken, newPassword: 'another one' })).rejects.toMatchObject({
      status: 400,
      code: 'INVALID_RESET_TOKEN',
    })
  })

  it('invites people by either of its methods, as an admin alone', async () => {
    const { base44 } = await openAdmin()
    await base44.auth.inviteUser('bo@example.com', 'user')
    await usersOf(base44).inviteUser('cy@example.com', 'admin')
    for (const [email, role] of [
      ['bo@example.com', 'user'],
      ['cy@example.com', 'admin'],
    ] as const) {
      const guest = open()
      await guest.auth.resetPassword({ resetToken: resetTokenOf(email), newPassword: 'long enough' })
      expect((await guest.auth.loginViaEmailPassword(email, 'long enough')).user).toMatchObject({
        email,
        role,
      })
      const invited = usersOf(guest).inviteUser(`guest-of-${email}`, 'user')
      if (role === 'admin') await invited
      else await expect(invited).rejects.toMatchObject({ status: 403 })
    }
  })

  it('tells whom the app lets in', async () => {
    expect(await open().app.getPublicSettings()).toEqual({
      id: appId,
      public_settings: 'public_without_login',
    })
  })

  it('acts for the app by a service token, and for whoever called a function', async () => {
    const user = await openAdmin()
    const conversation = await user.base44.agents.createConversation({ agent_name: 'support_agent' })
    const headers = {
      'Base44-App-Id': appId,
      'Base44-Api-Url': backend.url,
      'Base44-Service-Authorization': `Bearer ${await backend.issueServiceToken(appId)}`,
    }
    const client = (more: Record<string, string>) => {
      const request = new Request('http://localhost/', { headers: { ...headers, ...more } })
      const base44 = createClientFromRequest(request)
      opened.push(base44)
      return base44
    }
    const alone = client({})
    const seen = await alone.asServiceRole.agents.getConversations()
    expect(seen.map(({ id }) => id)).toContain(conversation.id)
    expect(await alone.agents.getConversations()).toEqual([])

    const called = client({ Authorization: `Bearer ${user.token}` })
    expect(await called.auth.me()).toMatchObject({ email: 'dev@example.com' })
    const task = await called.asServiceRole.entities['Task']?.create({ title: 'On behalf of' })
    expect(task).toMatchObject({ created_by: 'dev@example.com', created_by_id: user.user.id })
    const own = await alone.asServiceRole.entities['Task']?.create({ title: 'On its own' })
    expect(own).toMatchObject({ created_by_id: `service:${appId}` })
  })
})

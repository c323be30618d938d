import { describe, expect, it } from 'vitest'
import { failure } from '../support/failure.js'
import { mapStorage } from '../support/mapStorage.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

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

  it('rejects what is no user', async () => {
    const { client } = await open('<html>')
    expect(await failure(client.auth.me())).toMatchObject({ name: 'ProtocolError' })
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

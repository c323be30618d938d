import { describe, expect, it } from 'vitest'
import type { Base44Client } from '../../src/client/clientTypes.js'
import { HttpError } from '../../src/wire/errors.js'
import { eventually } from '../support/eventually.js'
import { openClient } from '../support/openClient.js'
import { json } from '../support/recordingServer.js'
import { startRoomsServer } from '../support/roomsServer.js'
import { jwt } from '../support/tokens.js'
import { admit } from './admit.js'
import { gate } from './gate.js'
import { openExpired } from './openExpired.js'
import { tokenOf } from './tokenOf.js'

describe('a 401', () => {
  it('is cured by the token that the app gives: the request is sent once more', async () => {
    const { server, client, onUnauthorized, onError } = await openExpired(() => 'new')
    expect(await client.agents.getConversation('c1')).toEqual({ id: 'x' })
    expect(server.requests.map(tokenOf)).toEqual(['old', 'new'])
    expect(onUnauthorized.mock.calls).toEqual([[expect.any(HttpError)]])
    expect(onError).not.toHaveBeenCalled()
  })

  it.each<[string, (client: Base44Client) => Promise<unknown> | undefined]>([
    ['create', ({ entities }) => entities['Task']?.create({ title: 'T' })],
    ['update', ({ entities }) => entities['Task']?.update('t1', { title: 'T' })],
    ['delete', ({ entities }) => entities['Task']?.delete('t1')],
    ['invoke', ({ functions }) => functions.invoke('report', { title: 'T' })],
    ['upload', ({ integrations }) => integrations.Core['Take']?.({ file: new File(['T'], 't.txt') })],
  ])('is cured for what changes something too, since it was not processed: %s', async (_, call) => {
    const { server, client } = await openExpired(() => 'new')
    await call(client)
    expect(server.requests.map(tokenOf)).toEqual(['old', 'new'])
    const [first, second] = server.requests.map(({ body }) => body.replace(/-*[-\w]*\d{6,}[-\w]*/g, '|'))
    expect(second).toBe(first)
  })

  it('of fifty calls at the same time asks the app once, and each is sent once more', async () => {
    const { server, client, onUnauthorized } = await openExpired(async () => {
      await eventually(() => expect(server.requests).toHaveLength(50))
      return 'new'
    })
    const { integrations, agents } = client
    const calls = Array.from({ length: 25 }, (_, i) => [
      agents.getConversation(`g${i}`),
      integrations.custom.call('crm', `p${i}`),
    ])
    await Promise.all(calls.flat())
    expect(onUnauthorized).toHaveBeenCalledTimes(1)
    const sent = new Map<string, string[]>()
    for (const request of server.requests) {
      sent.set(request.url, [...(sent.get(request.url) ?? []), tokenOf(request)])
    }
    expect([...sent.values()]).toEqual(Array(50).fill(['old', 'new']))
  })

  it('of a request from before the refresh is cured without asking again', async () => {
    const { server, client, onUnauthorized } = await openExpired(() => 'new')
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
    const { server, client, onUnauthorized } = await openExpired(() => tokens.shift())
    await client.agents.getConversation('c1')
    server.answer(admit('newer'))
    await client.agents.getConversation('c1')
    expect(onUnauthorized).toHaveBeenCalledTimes(2)
    expect(server.requests.map(tokenOf)).toEqual(['old', 'new', 'new', 'newer'])
  })

  it('is cured for a visitor who signs in', async () => {
    const { server, client } = await openExpired(() => 'new', '')
    await client.agents.getConversation('c1')
    expect(server.requests.map(tokenOf)).toEqual(['', 'new'])
  })

  it('is cured when the app signs in by the client itself, and gives nothing', async () => {
    const [old, fresh] = [jwt('ada', 1), jwt('ada', 2)]
    const { server, client } = await openExpired(async () => {
      await client.auth.loginViaEmailPassword('a@b.c', 'pass')
      return undefined
    }, old)
    server.answer((response, request) =>
      (request.url.endsWith('/login') ? json({ access_token: fresh, user: { id: 'u1' } }) : admit(fresh))(
        response,
        request,
      ),
    )
    expect(await client.agents.getConversation('c1')).toEqual({ id: 'x' })
    expect(server.requests.map(tokenOf)).toEqual([old, old, fresh])
  })

  it('keeps the new token for the next visit', async () => {
    const { client, storage } = await openExpired(() => 'new')
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

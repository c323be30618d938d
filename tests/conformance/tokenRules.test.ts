import { describe, expect, it } from 'vitest'
import type { Base44Client } from '../../src/client.js'
import { callsOfEachKind, serviceCallsOfEachKind } from '../hostile/callsOfEachKind.js'
import { callsThatName } from '../hostile/callsThatName.js'
import { urlsAimedAt } from '../hostile/urlsAimedAt.js'
import { eventually } from '../support/eventually.js'
import { leadTo } from '../support/leadTo.js'
import { mapStorage } from '../support/mapStorage.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer, type RecordingServer } from '../support/recordingServer.js'
import { secretsTold } from '../support/secretsTold.js'
import { watchLookups } from '../support/watchLookups.js'

const SECRETS = ['USER-TOKEN', 'SERVICE-TOKEN', 'VISITOR-ID']

/** Two servers on this machine, which are two origins: the app's own and somebody else's. */
async function startTwo() {
  return { own: await startRecordingServer(), foreign: await startRecordingServer() }
}

const openUser = (own: RecordingServer) =>
  openClient(own, { token: 'USER-TOKEN', serviceToken: 'SERVICE-TOKEN' })

const openVisitor = (own: RecordingServer) =>
  openClient(own, { storage: mapStorage({ base44_analytics_session_id: 'VISITOR-ID' }) })

/** What a framework's server does with a path: it is the app's own. */
const onItsServer = (own: RecordingServer) => ({
  fetch: (path: string, init?: RequestInit) => fetch(new URL(path, own.url), init),
})

const told = (server: RecordingServer) => secretsTold(server, SECRETS)

/** What is sent where it belongs, the test would see elsewhere. */
const expectSent = (own: RecordingServer, what: readonly string[]) =>
  expect([...new Set(told(own).flatMap(({ secrets }) => secrets))]).toEqual(expect.arrayContaining([...what]))

describe('no request goes to another origin, whatever an id, a name or a path is', () => {
  it.each(urlsAimedAt('{host}').map(({ id, input }) => [id, input]))('%s', async (_id, input) => {
    const lookups = watchLookups()
    const { own, foreign } = await startTwo()
    const text = input.replace('{host}', new URL(foreign.url).host)
    const init = onItsServer(own)
    await Promise.all([
      callsThatName(openUser(own), text, { asService: true, init }),
      callsThatName(openVisitor(own), text, { init }),
      openClient(own, { appId: text })
        .entities['Order']?.get('1', { retries: 0 })
        .catch(() => undefined),
    ])
    expectSent(own, SECRETS)
    expect(foreign.requests).toEqual([])
    expect(lookups).toEqual([])
  })

  it('would be seen', async () => {
    const { own, foreign } = await startTwo()
    const headers = { Authorization: 'Bearer USER-TOKEN' }
    await fetch(new URL(`//${new URL(foreign.url).host}/x?token=a`, own.url), { headers })
    expect(told(foreign)[0]?.secrets).toEqual(['authorization', 'token=', 'USER-TOKEN'])
  })

  it.each(urlsAimedAt('{host}').map(({ id, input }) => [id, input]))('a link for %s', async (_id, input) => {
    const { own } = await startTwo()
    const { agents, aiGateway } = openUser(own)
    const links = [agents.getWhatsAppConnectURL(input), agents.getTelegramConnectURL(input)]
    const addresses = [...links, aiGateway.connection().baseURL].map((link) => new URL(link))
    expect(addresses.map(({ origin }) => origin)).toEqual([own.url, own.url, own.url])
    expect(addresses[0]?.searchParams.getAll('token')).toEqual(['USER-TOKEN'])
  })
})

describe('no redirect takes a token to another origin', () => {
  it.each([301, 302, 303, 307, 308])('by a %i', async (status) => {
    const { own, foreign } = await startTwo()
    own.answer(leadTo(foreign, status))
    const user: Base44Client = openUser(own)
    await Promise.all([
      callsOfEachKind(user, onItsServer(own)),
      serviceCallsOfEachKind(user),
      callsOfEachKind(openVisitor(own), onItsServer(own)),
    ])
    expectSent(own, [...SECRETS, 'base44-service-authorization', 'on-behalf-of', 'x-base44-anonymous-id'])
    expect(told(foreign)).toEqual([])
  })

  it('of the socket', async () => {
    const { own, foreign } = await startTwo()
    own.answer(json({ id: 'c1', messages: [] }))
    let upgrades = 0
    own.http.on('upgrade', (_request, socket) => {
      upgrades += 1
      socket.on('error', () => undefined)
      socket.end(`HTTP/1.1 302 Found\r\nlocation: ${foreign.url}/taken\r\ncontent-length: 0\r\n\r\n`)
    })
    const client = openUser(own)
    client.agents.subscribeToConversation('c1')
    await eventually(() => expect(upgrades).toBeGreaterThan(1))
    expect(foreign.requests).toEqual([])
  })
})

import { expect, it, vi } from 'vitest'
import { eventually } from '../support/eventually.js'
import { failure } from '../support/failure.js'
import { mapStorage } from '../support/mapStorage.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'
import { startRoomsServer } from '../support/roomsServer.js'
import { jwt } from '../support/tokens.js'

const auths = (s: any) => s.requests.map((r: any) => r.headers.authorization)

it('1 retry crosses users', async () => {
  const server = await startRecordingServer(json({}, 503, { 'retry-after': '1' }))
  const client = openClient(server, { token: jwt('ada'), storage: mapStorage() })
  const call = client.entities.Task.list()
  await eventually(() => expect(server.requests).toHaveLength(1))
  server.answer((r, q) => json([{ of: q.headers.authorization }])(r, q))
  client.setToken(jwt('bob'))
  const got = await call.catch((e: unknown) => e)
  expect(got).not.toEqual([{ of: `Bearer ${jwt('bob')}` }])
})

it('2 lazy module reads token late (functions.invoke then logout)', async () => {
  const server = await startRecordingServer(json({}))
  const client = openClient(server, { token: jwt('ada'), storage: mapStorage() })
  await client.functions.invoke('warm', {})
  const p = client.functions.invoke('saveDraft', { secret: 'ada' })
  const q = client.entities.Task.create({})
  client.setToken(jwt('bob'))
  await Promise.all([p, q])
  const by = Object.fromEntries(server.requests.map((r) => [r.path.split('/').at(-1), r.headers.authorization === `Bearer ${jwt('bob')}` ? 'bob' : 'ada']))
  expect(by).toEqual({ warm: 'ada', Task: 'ada', saveDraft: 'ada' })
})

it('3 AbortController without reason (React Native)', async () => {
  const server = await startRecordingServer(() => {})
  const client = openClient(server, { token: 't', storage: mapStorage() })
  const Real = globalThis.AbortController
  class NoReason { c = new Real(); s = new Proxy(this.c.signal, { get: (t, k) => k === 'reason' ? undefined : typeof (t as any)[k] === 'function' ? (t as any)[k].bind(t) : (t as any)[k] }); get signal() { return this.s } abort() { this.c.abort() } }
  vi.stubGlobal('AbortController', NoReason)
  const f = (async () => new Promise(() => {})) as any
  const c2 = openClient(server, { token: 't', storage: mapStorage(), fetch: f })
  const e = await c2.auth.me({ timeoutMs: 20 }).then(() => 'ok', (e) => e)
  vi.unstubAllGlobals()
  expect(e).toMatchObject({ name: 'TimeoutError' })
})

it('4 xhr upload after abort', async () => {
  let sent = 0
  class X { upload = {}; status = 200; statusText = ''; responseText = '{"file_url":"u"}'; onload: any; onabort: any; onloadend: any
    open() {} setRequestHeader() {} getAllResponseHeaders() { return '' } abort() { this.onabort({ type: 'abort' }); this.onloadend() }
    send() { sent++; setTimeout(() => { this.onload?.(); this.onloadend?.() }, 5) } }
  vi.stubGlobal('XMLHttpRequest', X)
  const client = openClient({ url: 'http://127.0.0.1:1' }, { token: 't', storage: mapStorage() })
  const controller = new AbortController()
  const p = failure(client.integrations.Core.UploadFile({ file: new File(['x'], 'x') }, { signal: controller.signal }))
  controller.abort()
  expect(await p).toMatchObject({ name: 'AbortError' })
  await new Promise((r) => setTimeout(r, 200))
  vi.unstubAllGlobals()
  expect(sent).toBe(0)
})

it('5 removeAccessToken + reload still signed in / foreign token key', async () => {
  const server = await startRecordingServer(json([]))
  const store = mapStorage()
  vi.stubGlobal('window', { localStorage: store })
  const { saveAccessToken, removeAccessToken } = await import('../../src/client/accessToken.js')
  saveAccessToken('T'); removeAccessToken()
  const client = openClient(server)
  const sdk = await import('@base44/sdk')
  const theirs: any = sdk.createClient({ appId: 'app-1', serverUrl: server.url, analytics: { enabled: false } } as any)
  await client.entities.Task.list(); await theirs.entities.Task.list()
  vi.unstubAllGlobals()
  expect(auths(server)).toEqual([undefined, undefined])
})

it('6 empty analytics batch', async () => {
  const server = await startRecordingServer(json({}))
  const client = openClient(server, { analytics: { enabled: true }, storage: mapStorage() })
  client.analytics.track({ eventName: 'a' })
  client.cleanup()
  await new Promise((r) => setTimeout(r, 300))
  expect(server.requests.map((r) => JSON.parse(r.body).events.length)).toEqual([1])
})

it('7 analytics own me() tells onError', async () => {
  const server = await startRecordingServer(json({ detail: 'no' }, 403))
  const onError = vi.fn()
  const client = openClient(server, { analytics: { enabled: true }, storage: mapStorage(), token: 't', options: { onError } })
  client.analytics.track({ eventName: 'a' })
  await eventually(() => expect(server.requests).toHaveLength(2))
  await new Promise((r) => setTimeout(r, 100))
  expect(onError.mock.calls.map(([e]) => e.url)).toEqual([])
})

it('8 PUT with a Blob', async () => {
  const server = await startRecordingServer(json({ id: 'u' }))
  const client = openClient(server, { storage: mapStorage() })
  await client.entities.Task.update('t1', { attachment: new File(['x'], 'x.txt') } as any)
  await client.auth.updateMe({ avatar: new Blob(['x']) })
  expect(server.requests.map((r) => r.method)).toEqual(['PUT', 'PUT'])
})

it('9 query that cannot be encoded', async () => {
  const server = await startRecordingServer(json([]))
  const client = openClient(server, { storage: mapStorage() })
  const e: any = await failure(client.agents.listConversations({ q: { created: new Date('x') } }))
  expect([e.name, e.message]).toEqual(['Base44Error', expect.stringContaining("can't be encoded")])
})

it('10 header value in message', async () => {
  const server = await startRecordingServer(json([]))
  const client = openClient(server, { storage: mapStorage(), headers: { 'X-Api-Key': 'sk-SECRET\u2026' } })
  const e: any = await failure(client.auth.me())
  expect(e.message).not.toContain('SECRET')
  const c2 = openClient(server, { storage: mapStorage(), headers: { Authorization: 'Bearer sk-SECRET\nx' } })
  const e2: any = await failure(c2.auth.me())
  expect(e2.message).not.toContain('SECRET')
})

it('11 onUpdate throws on the first snapshot', async () => {
  const server = await startRoomsServer()
  server.answer(json({ id: 'c1', messages: [] }))
  const client = openClient(server, { storage: mapStorage() })
  const seen: unknown[] = []
  const on = (e: unknown) => seen.push(e)
  process.on('unhandledRejection', on)
  client.agents.subscribeToConversation('c1', () => { throw new Error('mine') })
  await new Promise((r) => setTimeout(r, 1500))
  process.off('unhandledRejection', on)
  expect(seen).toEqual([])
})

it('12 opaque tokens share a session name', async () => {
  const a = openClient({ url: 'http://x' }, { token: 'ada-opaque', storage: mapStorage() })
  const b = openClient({ url: 'http://x' }, { token: 'bob-opaque', storage: mapStorage() })
  expect(a.session.get()).not.toBe(b.session.get())
})

it('13 opaque: ada POST resent as bob who logs in while refresh runs', async () => {
  const server = await startRecordingServer((r, q) => (q.headers.authorization === 'Bearer bob' ? json({ id: '1' }) : json({}, 401))(r, q))
  const client: any = openClient(server, { token: 'ada', storage: mapStorage(), options: { onUnauthorized: async () => { await new Promise((r) => setTimeout(r, 50)); return undefined } } })
  const p = client.entities.Task.create({ secret: 'ada' }).catch((e: unknown) => e)
  await eventually(() => expect(server.requests).toHaveLength(1))
  client.setToken('bob')
  await p
  expect(auths(server)).toEqual(['Bearer ada'])
})

it('14 429 + deadline loses the answer', async () => {
  const server = await startRecordingServer(json({ detail: 'slow down' }, 429, { 'retry-after': '10' }))
  const client = openClient(server, { storage: mapStorage() })
  const e: any = await failure(client.auth.me({ timeoutMs: 300 }))
  expect([e.name, e.message]).toEqual(['HttpError', 'slow down'])
})

it('15 fetchWithAuth redirect takes service token along', async () => {
  const evil = await startRecordingServer(json({}))
  const own = await startRecordingServer((r) => r.writeHead(302, { location: evil.url + '/x' }).end())
  const { createClientFromRequest } = await import('../../src/client/createClientFromRequest.js')
  const client = createClientFromRequest({ headers: new Headers({ 'Base44-App-Id': 'a', Authorization: 'Bearer USER', 'Base44-Service-Authorization': 'Bearer SERVICE', 'Base44-Api-Url': own.url }) })
  await client.fetchWithAuth('/go', { fetch: (p, i) => fetch(own.url + p, i) }).catch(() => undefined)
  expect(evil.requests.map((r) => r.headers['base44-service-authorization'])).toEqual([])
})

it('16 text body message', async () => {
  const server = await startRecordingServer((r) => r.writeHead(400, { 'content-type': 'text/plain' }).end('Quota is used up'))
  const client = openClient(server, { storage: mapStorage() })
  expect(((await failure(client.auth.me())) as Error).message).toBe('Quota is used up')
})

it('17 onError that throws replaces the error', async () => {
  const server = await startRecordingServer(json({ detail: 'D' }, 403))
  const client = openClient(server, { storage: mapStorage(), options: { onError: () => { throw new Error('app bug') } } })
  expect(await failure(client.auth.me())).toMatchObject({ status: 403 })
})

it('18 abort tells onError', async () => {
  const server = await startRecordingServer(() => {})
  const onError = vi.fn()
  const client = openClient(server, { storage: mapStorage(), options: { onError } })
  const c = new AbortController()
  const p = failure(client.auth.me({ signal: c.signal })); c.abort(); await p
  expect(onError).not.toHaveBeenCalled()
})
it('19 abort during reauthorize still sends the POST with a fetch that ignores signals', async () => {
  const server = await startRecordingServer((r, q) => (q.headers.authorization === 'Bearer new' ? json({}) : json({}, 401))(r, q))
  let release: (t: string) => void = () => {}
  const client = openClient(server, { token: 'old', storage: mapStorage(), fetch: ((u: string, { signal, ...i }: any) => fetch(u, i)) as any, options: { onUnauthorized: () => new Promise<string>((r) => (release = r)) } })
  const c = new AbortController()
  const p = failure(client.entities.Task.create({}, { signal: c.signal }))
  await eventually(() => expect(server.requests).toHaveLength(1))
  await new Promise((r) => setTimeout(r, 50))
  c.abort(); await p; release('new')
  await new Promise((r) => setTimeout(r, 200))
  expect(server.requests).toHaveLength(1)
})

import { describe, expect, it } from 'vitest'
import { createClient, type CreateClientConfig } from '../../src/client.js'
import { createClientFromRequest } from '../../src/client.js'
import { buildClient } from '../../src/client/buildClient.js'
import { visitPage } from './visitPage.js'

const arrival = 'https://shop.example/orders?tab=open&access_token=new%2Ftoken&x=1#items'
const config: CreateClientConfig = { appId: 'app-1', analytics: { enabled: false } }
const tokenOf = (client: Pick<ReturnType<typeof createClient>, 'aiGateway'>) =>
  client.aiGateway.connection().token

describe('a token that arrives in the address of the page', () => {
  it('is used and kept for the next visit', () => {
    const page = visitPage(arrival)
    expect(tokenOf(createClient(config))).toBe('new/token')
    expect(['base44_access_token', 'token'].map(page.storage.getItem)).toEqual(['new/token', 'new/token'])
  })

  it('is taken out of the address, of which the rest stays, and the state of the router too', () => {
    const page = visitPage(arrival, { state: { key: 'router' } })
    createClient(config)
    expect([page.address(), page.history.state]).toEqual([
      'https://shop.example/orders?tab=open&x=1#items',
      { key: 'router' },
    ])
  })

  it('goes before one that an earlier visit stored', () => {
    const page = visitPage(arrival, { stored: { token: 'old', base44_access_token: 'old' } })
    expect(tokenOf(createClient(config))).toBe('new/token')
    expect(page.storage.getItem('token')).toBe('new/token')
  })

  it('is kept in the storage that the client was given', () => {
    const page = visitPage(arrival)
    const kept: [string, string][] = []
    const storage = {
      getItem: () => null,
      setItem: (...entry: [string, string]) => kept.push(entry),
      removeItem() {},
    }
    createClient({ ...config, storage })
    expect([kept, page.storage.getItem('token')]).toEqual([
      [
        ['base44_access_token', 'new/token'],
        ['token', 'new/token'],
      ],
      null,
    ])
  })

  it('is left where it is when the app gives a token', () => {
    const page = visitPage(arrival, { stored: { token: 'old', base44_access_token: 'old' } })
    expect(tokenOf(createClient({ ...config, token: 'given' }))).toBe('given')
    expect([page.address(), page.storage.getItem('token')]).toEqual([arrival, 'old'])
  })

  it.each(['null', 'undefined', ''])('is not kept out by the given token %j, which is none', (token) => {
    const page = visitPage(arrival)
    expect(tokenOf(createClient({ ...config, token }))).toBe('new/token')
    expect(page.address()).not.toContain('access_token')
  })

  it.each(['null', 'undefined'])('is none when it is %j, and is taken out all the same', (word) => {
    const page = visitPage(`https://shop.example/?access_token=${word}`, {
      stored: { token: 'old', base44_access_token: 'old' },
    })
    expect(tokenOf(createClient(config))).toBe('old')
    expect([page.address(), page.storage.getItem('token')]).toEqual(['https://shop.example/', 'old'])
  })

  it('is not looked for in the hash', () => {
    const page = visitPage('https://shop.example/#access_token=t')
    expect(tokenOf(createClient(config))).toBe('')
    expect(page.address()).toBe('https://shop.example/#access_token=t')
  })

  it('is used, but neither kept nor taken out, while a client is only made', () => {
    const page = visitPage(arrival)
    const { client, start } = buildClient(config)
    expect([tokenOf(client), page.address(), page.storage.getItem('token')]).toEqual([
      'new/token',
      arrival,
      null,
    ])
    start()
    expect([page.address(), page.storage.getItem('token')]).toEqual([
      'https://shop.example/orders?tab=open&x=1#items',
      'new/token',
    ])
  })

  it('is not kept when another has taken its place by then', () => {
    const page = visitPage(arrival)
    const { client, start } = buildClient(config)
    client.auth.setToken('newer')
    start()
    expect([tokenOf(client), page.storage.getItem('token'), page.address().includes('access_token')]).toEqual(
      ['newer', 'newer', false],
    )
  })

  it('is not kept again when a client is started twice, and somebody signed out between', () => {
    const page = visitPage(arrival)
    const { client, start } = buildClient(config)
    start()
    client.auth.logout()
    start()
    expect([tokenOf(client), page.storage.getItem('token')]).toEqual(['', null])
  })
})

describe('a token of the page', () => {
  it.each([
    ['in the address', 'https://shop.example/?access_token=somebodys', {}],
    ['in the storage', 'https://shop.example/', { token: 'somebodys', base44_access_token: 'somebodys' }],
  ])('is not that of a request which names no user: %s', (_, href, stored) => {
    // runtimes for servers are known that have a `window` with one `localStorage` for all requests
    visitPage(href, { stored, hasDocument: false })
    const client = createClientFromRequest({ headers: new Headers({ 'Base44-App-Id': 'app-1' }) })
    expect(tokenOf(client)).toBe('')
  })

  it('is not replaced by that of a request', () => {
    const page = visitPage('https://shop.example/', {
      stored: { token: 'somebodys', base44_access_token: 'somebodys' },
      hasDocument: false,
    })
    const headers = new Headers({ 'Base44-App-Id': 'app-1', Authorization: 'Bearer users' })
    createClientFromRequest({ headers }).setToken('refreshed')
    expect(page.storage.getItem('token')).toBe('somebodys')
  })
})

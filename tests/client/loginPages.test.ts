import { describe, expect, it } from 'vitest'
import { Base44Error, createClient, type CreateClientConfig } from '../../src/client.js'
import { visitPage } from './visitPage.js'

const here = 'https://shop.example/orders/7?tab=open#items'

function open(config: Partial<CreateClientConfig> = {}) {
  return createClient({
    appId: 'app-1',
    appBaseUrl: 'https://base44.example',
    analytics: { enabled: false },
    token: 'secret',
    ...config,
  })
}

/** Where the page is led, and to which address it is to come back. */
function ledTo({ navigations }: ReturnType<typeof visitPage>) {
  const [first = '', ...others] = navigations
  const { origin, pathname, searchParams } = new URL(first)
  return { page: origin + pathname, query: Object.fromEntries(searchParams), others }
}

describe('redirectToLogin', () => {
  it.each([
    ['this page', undefined, here],
    ['this page', '', here],
    ['a path', '/cart?x=1&y=ü#z', 'https://shop.example/cart?x=1&y=%C3%BC#z'],
    ['a relative path', 'cart', 'https://shop.example/cart'],
    ['an address of this origin', 'https://shop.example/cart', 'https://shop.example/cart'],
    ['a path with dots', '/a/../b', 'https://shop.example/b'],
  ])('leads to the login page, and from there to %s', (_, nextUrl, back) => {
    const page = visitPage(here)
    open().auth.redirectToLogin(nextUrl)
    expect(ledTo(page)).toEqual({
      page: 'https://base44.example/login',
      query: { from_url: back },
      others: [],
    })
  })

  it.each([undefined, '', null, 7])('leads to the own origin where appBaseUrl is %j', (appBaseUrl) => {
    const page = visitPage(here)
    // what untyped code passes
    open({ appBaseUrl: appBaseUrl as string }).auth.redirectToLogin('/cart')
    expect(ledTo(page).page).toBe('https://shop.example/login')
  })
})

describe('an appBaseUrl that ends in a slash', () => {
  it('makes no path that begins with two', () => {
    const page = visitPage(here)
    const { auth } = open({ appBaseUrl: 'https://base44.example/' })
    auth.redirectToLogin()
    auth.loginWithProvider('google')
    auth.logout()
    expect(page.navigations.map((url) => new URL(url).pathname)).toEqual([
      '/login',
      '/api/apps/auth/login',
      '/api/apps/auth/logout',
    ])
  })
})

describe('loginWithProvider', () => {
  it.each([
    ['google', 'https://base44.example/api/apps/auth/login'],
    ['microsoft', 'https://base44.example/api/apps/auth/microsoft/login'],
    ['facebook', 'https://base44.example/api/apps/auth/facebook/login'],
    ['sso', 'https://base44.example/api/apps/app-1/auth/sso/login'],
    ['a/b?c', 'https://base44.example/api/apps/auth/a%2Fb%3Fc/login'],
  ])('leads to the page of %s', (provider, login) => {
    const page = visitPage(here)
    open().auth.loginWithProvider(provider, '/cart?x=1')
    expect(ledTo(page)).toEqual({
      page: login,
      query: { app_id: 'app-1', from_url: 'https://shop.example/cart?x=1' },
      others: [],
    })
    expect(page.popups).toEqual([])
  })

  it('comes back to the first page, unless it is told where to', () => {
    const page = visitPage(here)
    open().auth.loginWithProvider('google')
    expect(ledTo(page).query).toEqual({ app_id: 'app-1', from_url: 'https://shop.example/' })
  })

  it('names an app whatever its id', () => {
    const page = visitPage(here)
    open({ appId: 'a/b?c' }).auth.loginWithProvider('sso')
    expect(ledTo(page)).toMatchObject({
      page: 'https://base44.example/api/apps/a%2Fb%3Fc/auth/sso/login',
      query: { app_id: 'a/b?c' },
    })
  })

  it.each(['.', '..'])('refuses the provider %j, which would lead to another route', (provider) => {
    const page = visitPage(here)
    expect(() => open().auth.loginWithProvider(provider)).toThrow(Base44Error)
    expect(page.navigations).toEqual([])
  })
})

describe('an address that a login must not come back to', () => {
  const foreign = [
    'https://evil.example/cb',
    '//evil.example/cb',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'http://shop.example/',
    'https://shop.example:8443/',
    'https://shop.example.evil.example/',
    'https://shop.example@evil.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://shop.example/5c1d',
    'https://',
  ]

  it.each(foreign)('is %s', (address) => {
    const page = visitPage(here, { isFramed: true })
    const { auth } = open()
    for (const login of [auth.redirectToLogin, (to: string) => auth.loginWithProvider('google', to)]) {
      expect(() => login(address)).toThrow(Base44Error)
    }
    expect([page.navigations, page.popups]).toEqual([[], []])
  })

  it('is named in the error, with the origin that it must have', () => {
    visitPage(here)
    expect(() => open().auth.redirectToLogin('https://evil.example/cb')).toThrow(
      /only to https:\/\/shop\.example.* https:\/\/evil\.example\/cb/,
    )
  })
})

describe('logout in a browser', () => {
  it.each([
    [undefined, here],
    ['', here],
    ['https://shop.example/bye', 'https://shop.example/bye'],
  ])('signs out of the platform too, and comes back to %j', (redirectUrl, back) => {
    const page = visitPage(here, {
      stored: { token: 'secret', base44_access_token: 'secret', other: 'kept' },
    })
    const client = open()
    client.auth.logout(redirectUrl)
    expect(ledTo(page)).toEqual({
      page: 'https://base44.example/api/apps/auth/logout',
      query: { from_url: back },
      others: [],
    })
    expect(['token', 'base44_access_token', 'other'].map(page.storage.getItem)).toEqual([null, null, 'kept'])
    expect(client.session.get()).toBe('visitor')
  })
})

describe('where there is no page', () => {
  it.each([
    ['Node', () => undefined],
    ['React Native, whose window has no location', () => nativeWindow()],
  ])('as in %s, no login page can be shown', (_, enter) => {
    enter()
    const { auth } = open()
    for (const login of [() => auth.redirectToLogin('/'), () => auth.loginWithProvider('google')]) {
      expect(login).toThrow(Base44Error)
      expect(login).toThrow('Login method can only be used in a browser environment')
    }
  })

  it('a logout forgets the token all the same', () => {
    nativeWindow()
    const client = open()
    client.auth.logout('/bye')
    expect(client.session.get()).toBe('visitor')
  })
})

function nativeWindow() {
  visitPage(here, { hasDocument: false })
  Reflect.deleteProperty(window, 'location')
}

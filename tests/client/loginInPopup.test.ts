import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createClient } from '../../src/client.js'
import { visitPage } from './visitPage.js'

const here = 'https://shop.example/orders'
const signedIn = { access_token: 'new/token', is_new_user: true }

/** A page in a frame, from which a user signs in by Google. */
function login(fromUrl?: string) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const page = visitPage(here, { isFramed: true })
  const client = createClient({
    appId: 'app-1',
    appBaseUrl: 'https://base44.example',
    analytics: { enabled: false },
  })
  client.auth.loginWithProvider('google', fromUrl)
  const popup = page.popups[0]
  if (!popup) throw new Error('No popup was opened')
  /** Says something to the page, as the login page does unless it is told otherwise. */
  const say = (data: unknown, sender: { origin?: string; source?: unknown } = {}) =>
    page.tell('message', { data, origin: 'https://shop.example', source: popup.window, ...sender })
  return { page, client, popup, say }
}

describe('a login from a frame', () => {
  it('opens the page of the provider in a popup in the middle of the window', () => {
    const { page, popup } = login('/cart?x=1')
    const { origin, pathname, searchParams } = new URL(popup.url)
    expect([origin + pathname, Object.fromEntries(searchParams)]).toEqual([
      'https://base44.example/api/apps/auth/login',
      { app_id: 'app-1', from_url: 'https://shop.example/cart?x=1', popup_origin: 'https://shop.example' },
    ])
    expect([popup.name, popup.features]).toEqual([
      'base44_auth',
      'width=500,height=600,left=350,top=150,resizable=yes,scrollbars=yes',
    ])
    expect(page.navigations).toEqual([])
  })

  it('goes on to where it was to come back to, with the token', () => {
    const { page, popup, say } = login('/cart?x=1#y')
    say(signedIn)
    expect(page.navigations).toEqual([
      'https://shop.example/cart?x=1&access_token=new%2Ftoken&is_new_user=true#y',
    ])
    expect(popup.window.closed).toBe(true)
  })

  it.each([
    [{ access_token: 't' }, '?access_token=t'],
    [{ access_token: 't', is_new_user: null }, '?access_token=t'],
    [{ access_token: 't', is_new_user: false }, '?access_token=t&is_new_user=false'],
  ])('says whether the user is new where the provider does: %j', (data, query) => {
    const { page, say } = login()
    say(data)
    expect(page.navigations).toEqual([`https://shop.example/${query}`])
  })

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['the login server itself', { origin: 'https://base44.example' }],
    ['no origin', { origin: 'null' }],
    ['another window', { source: { closed: false } }],
    ['no window', { source: null }],
  ])('takes no token from %s', (_, sender) => {
    const { page, popup, say } = login()
    say(signedIn, sender)
    expect([page.navigations, popup.window.closed]).toEqual([[], false])
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'access_token'],
    ['a list', ['t']],
    ['no token', { is_new_user: true }],
    ['an empty one', { access_token: '' }],
    ['one that is no text', { access_token: ['t'] }],
  ])('waits for the token when it is told %s', (_, data) => {
    const { page, popup, say } = login()
    say(data)
    expect([page.navigations, popup.window.closed]).toEqual([[], false])
    say(signedIn)
    expect(page.navigations).toHaveLength(1)
  })

  it('goes on once, however often it is told', () => {
    const { page, say } = login()
    say(signedIn)
    say({ access_token: 'another' })
    expect(page.navigations).toHaveLength(1)
  })

  it('ends when the popup is closed', () => {
    const { page, popup, say } = login()
    expect(vi.getTimerCount()).toBe(1)
    popup.window.close()
    vi.advanceTimersByTime(1_000)
    expect(vi.getTimerCount()).toBe(0)
    say(signedIn)
    expect(page.navigations).toEqual([])
  })

  it('watches the popup no more once the user has signed in', () => {
    const { say } = login()
    say(signedIn)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends without a word when the popup is blocked', () => {
    const { page, client } = login()
    const timers = vi.getTimerCount()
    page.blockPopups()
    client.auth.loginWithProvider('google')
    expect([page.navigations, vi.getTimerCount()]).toEqual([[], timers])
  })
})

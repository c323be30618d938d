import { describe, expect, it } from 'vitest'
import {
  getAccessToken,
  getLoginUrl,
  removeAccessToken,
  saveAccessToken,
  Base44Error,
} from '../../src/client.js'
import { visitPage } from './visitPage.js'

const home = 'https://shop.example/'

/** A page whose storage is there, and refuses. */
function visitBlocked(href = home) {
  const page = visitPage(href)
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  Object.assign(page.storage, { getItem: refuse, setItem: refuse, removeItem: refuse })
  return page
}

describe('getAccessToken', () => {
  it('finds the token in the address, keeps it and takes it out', () => {
    const page = visitPage(`${home}a?x=1&access_token=t%2F1#y`, { stored: { base44_access_token: 'old' } })
    expect(getAccessToken()).toBe('t/1')
    expect([
      page.address(),
      page.storage.getItem('base44_access_token'),
      page.storage.getItem('token'),
    ]).toEqual([`${home}a?x=1#y`, 't/1', 't/1'])
  })

  it('finds the one that is stored', () => {
    visitPage(home, { stored: { base44_access_token: 'old' } })
    expect(getAccessToken()).toBe('old')
  })

  it('looks under other names when it is told them', () => {
    const page = visitPage(`${home}?auth=t&access_token=kept`, { stored: { mine: 'old' } })
    expect(getAccessToken({ paramName: 'auth', storageKey: 'mine' })).toBe('t')
    expect([
      page.address(),
      page.storage.getItem('mine'),
      page.storage.getItem('base44_access_token'),
    ]).toEqual([`${home}?access_token=kept`, 't', null])
    expect(getAccessToken({ paramName: 'auth', storageKey: 'mine' })).toBe('t')
  })

  it.each([
    [{ saveToStorage: false }, home, null],
    [{ removeFromUrl: false }, `${home}?access_token=t`, 't'],
    [{ saveToStorage: false, removeFromUrl: false }, `${home}?access_token=t`, null],
  ])('leaves behind what %j says', (options, address, stored) => {
    const page = visitPage(`${home}?access_token=t`)
    expect(getAccessToken(options)).toBe('t')
    expect([page.address(), page.storage.getItem('base44_access_token')]).toEqual([address, stored])
  })

  it.each(['null', 'undefined', ''])('takes %j for no token, in the address and in the storage', (word) => {
    visitPage(`${home}?access_token=${word}`, { stored: { base44_access_token: word } })
    expect(getAccessToken()).toBeNull()
  })

  it('prefers a stored one to a word in the address', () => {
    visitPage(`${home}?access_token=null`, { stored: { base44_access_token: 'old' } })
    expect(getAccessToken()).toBe('old')
  })

  it('is null without any, in Node, and where the storage is blocked', () => {
    expect(getAccessToken()).toBeNull()
    visitBlocked()
    expect(getAccessToken()).toBeNull()
  })

  it('finds the token in the address where the storage is blocked', () => {
    const page = visitBlocked(`${home}?access_token=t`)
    expect([getAccessToken(), page.address()]).toEqual(['t', home])
  })
})

describe('saveAccessToken', () => {
  it('keeps the token under both names', () => {
    const page = visitPage(home)
    expect(saveAccessToken('t')).toBe(true)
    expect(['base44_access_token', 'token'].map(page.storage.getItem)).toEqual(['t', 't'])
  })

  it('keeps it under another name', () => {
    const page = visitPage(home)
    expect(saveAccessToken('t', { storageKey: 'mine' })).toBe(true)
    expect(['mine', 'token', 'base44_access_token'].map(page.storage.getItem)).toEqual(['t', 't', null])
  })

  it.each(['', 'null', 'undefined'])('keeps no %j', (word) => {
    const page = visitPage(home, { stored: { base44_access_token: 'old' } })
    expect([saveAccessToken(word), page.storage.getItem('base44_access_token')]).toEqual([false, 'old'])
  })

  it('is false where nothing can be stored', () => {
    expect(saveAccessToken('t')).toBe(false)
    visitBlocked()
    expect(saveAccessToken('t')).toBe(false)
  })
})

describe('removeAccessToken', () => {
  it('forgets the token under its name alone', () => {
    const page = visitPage(home, { stored: { base44_access_token: 't', token: 't', mine: 't' } })
    expect(removeAccessToken()).toBe(true)
    expect(removeAccessToken({ storageKey: 'mine' })).toBe(true)
    expect(['base44_access_token', 'token', 'mine'].map(page.storage.getItem)).toEqual([null, 't', null])
  })

  it('is false where nothing can be stored', () => {
    expect(removeAccessToken()).toBe(false)
    visitBlocked()
    expect(removeAccessToken({})).toBe(false)
  })
})

describe('getLoginUrl', () => {
  const app = { serverUrl: 'https://base44.example', appId: 'a&b' }

  it('leads to the login page of the app, and back', () => {
    expect(getLoginUrl('https://shop.example/cart?x=1', app)).toBe(
      'https://base44.example/login?from_url=https%3A%2F%2Fshop.example%2Fcart%3Fx%3D1&app_id=a%26b',
    )
  })

  it('leads back to this page unless it is told where to', () => {
    visitPage('https://shop.example/orders#7')
    expect(new URL(getLoginUrl('', app)).searchParams.get('from_url')).toBe('https://shop.example/orders#7')
  })

  it('leads to another page when it is told which', () => {
    expect(getLoginUrl('/x', { ...app, loginPath: '/sign-in' })).toMatch(
      /^https:\/\/base44\.example\/sign-in\?from_url=%2Fx&/,
    )
  })

  it('has one slash where the server’s address ends in one', () => {
    const serverUrl = 'https://base44.example/'
    expect(new URL(getLoginUrl('/x', { serverUrl, appId: 'app-1' })).pathname).toBe('/login')
  })

  it.each([
    { serverUrl: '', appId: 'app-1' },
    { serverUrl: 'https://base44.example', appId: '' },
  ])('needs a server and an app: %j', (given) => {
    expect(() => getLoginUrl('/', given)).toThrow(Base44Error)
  })
})

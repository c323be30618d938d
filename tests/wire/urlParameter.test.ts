// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { readUrlParameter, removeUrlParameter } from '../../src/wire/urlParameter.js'

/** Moves the page of the test to an address of its own origin. */
function visit(address: string, state: unknown = null) {
  window.history.replaceState(state, '', window.location.origin + address)
}

const address = () => window.location.href.slice(window.location.origin.length)

describe('a parameter of the address', () => {
  afterEach(() => visit('/'))

  it.each([
    ['/?access_token=t', 't'],
    ['/a/b?x=1&access_token=a%2Fb%2Bc&y=2#access_token=hash', 'a/b+c'],
    ['/?access_token=first&access_token=second', 'first'],
    ['/?access_token=', undefined],
    ['/?x=1#access_token=hash', undefined],
    ['/', undefined],
  ])('is read from %s', (from, value) => {
    visit(from)
    expect(readUrlParameter('access_token')).toBe(value)
  })

  it.each([
    ['/?access_token=t', '/'],
    ['/?access_token=', '/'],
    ['/a/b?x=1&access_token=t&y=2#part', '/a/b?x=1&y=2#part'],
    ['/a?access_token=t#/route?access_token=kept', '/a#/route?access_token=kept'],
    ['/?access_token=t&access_token=u&x=a%2Fb', '/?x=a%2Fb'],
  ])('is taken out of %s', (from, to) => {
    visit(from)
    removeUrlParameter('access_token')
    expect(address()).toBe(to)
  })

  it('is taken out of an address whose path begins with two slashes', () => {
    visit('//orders?access_token=t')
    removeUrlParameter('access_token')
    expect(address()).toBe('//orders')
  })

  it('leaves the state of the page’s router as it is, and adds no entry to the history', () => {
    visit('/?access_token=t', { key: 'router' })
    const { length } = window.history
    removeUrlParameter('access_token')
    expect([window.history.state, window.history.length]).toEqual([{ key: 'router' }, length])
  })

  it('changes nothing where there is none', () => {
    visit('/a?flag&b=%20c')
    removeUrlParameter('access_token')
    expect(address()).toBe('/a?flag&b=%20c')
  })
})

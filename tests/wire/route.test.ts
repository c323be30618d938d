import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Base44Error } from '../../src/wire/errors.js'
import { route, routeTail } from '../../src/wire/route.js'

describe('route', () => {
  it('leaves plain ids as they are', () => {
    expect(route`/apps/${'app-1'}/conversations/${'6f1e'}`).toBe('/apps/app-1/conversations/6f1e')
  })

  it.each([
    ['a slash', 'a/b', '/x/a%2Fb'],
    ['a way up with more behind it', '../User/me', '/x/..%2FUser%2Fme'],
    ['a query', 'a?b=c', '/x/a%3Fb=c'],
    ['a fragment', 'a#b', '/x/a%23b'],
    ['a backslash', 'a\\b', '/x/a%5Cb'],
    ['a percent sign', '%2e%2e', '/x/%252e%252e'],
    ['a line break', 'a\r\nb', '/x/a%0D%0Ab'],
    ['letters outside ASCII', 'é', '/x/%C3%A9'],
  ])('keeps %s inside its segment', (_, part, path) => {
    expect(route`/x/${part}`).toBe(path)
  })

  it.each(['', '.', '..'])('refuses %j, which is no id', (part) => {
    expect(() => route`/x/${part}`).toThrow(Base44Error)
  })

  it('names what it got instead of an id', () => {
    // what untyped code passes
    const id = undefined as unknown as string
    expect(() => route`/x/${id}`).toThrow('non-empty string, received: undefined')
  })

  it('refuses half of a surrogate pair with an error of its own', () => {
    expect(() => route`/x/${'\ud800'}`).toThrow(Base44Error)
  })

  it('never leaves its route, whatever the part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (part) => {
        fc.pre(part !== '' && part !== '.' && part !== '..')
        const { pathname, search, hash } = new URL(`https://h/a/${route`${part}`}/z`)
        expect([pathname.split('/').length, pathname.startsWith('/a/'), pathname.endsWith('/z')]).toEqual([
          4,
          true,
          true,
        ])
        expect(search + hash).toBe('')
      }),
      { seed: 44 },
    )
  })
})

describe('routeTail', () => {
  it.each([
    ['get:/repos/{owner}/issues', 'get:/repos/%7Bowner%7D/issues'],
    ['report', 'report'],
    ['reports/daily', 'reports/daily'],
    ['/report', '/report'],
    ['a//b/', 'a//b/'],
    ['a?b#c', 'a%3Fb%23c'],
    ['a\\..\\b', 'a%5C..%5Cb'],
    ['%2e%2e/b', '%252e%252e/b'],
  ])('keeps the slashes of %s, and encodes the rest', (tail, path) => {
    expect(routeTail(tail)).toBe(path)
  })

  it.each(['..', '../x', 'x/..', 'x/../y', './x', 'x/.'])('refuses %s, which would climb', (tail) => {
    expect(() => routeTail(tail)).toThrow(Base44Error)
  })

  it.each(['', undefined, null, {}])('refuses %j, which is no name', (tail) => {
    // what untyped code passes
    expect(() => routeTail(tail as string)).toThrow(Base44Error)
  })

  it('never leaves its route, whatever the tail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', minLength: 1 }), (tail) => {
        fc.pre(!tail.split('/').some((segment) => segment === '.' || segment === '..'))
        const { pathname, search, hash } = new URL(`https://h/a/${routeTail(tail)}`)
        expect([pathname.startsWith('/a/'), pathname.split('/').length, search + hash]).toEqual([
          true,
          tail.split('/').length + 2,
          '',
        ])
      }),
      { seed: 44 },
    )
  })
})

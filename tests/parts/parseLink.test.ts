import { describe, expect, it } from 'vitest'
import { parseLink } from '../../src/parts/markdown/parseLink.js'

describe('parseLink', () => {
  it.each([
    'https://ok.example/a?b=c#d',
    'http://ok.example/',
    'mailto:a@ok.example',
    'mailto:a@ok.example?subject=Hello%2C%20you&body=One%0ATwo',
  ])('takes %s', (href) => {
    expect(parseLink(href)?.href).toBe(href)
  })

  it.each([
    'mailto:x@ok.example%0d%0aBcc:y@evil.example',
    'mailto:x@ok.example%0ABcc:y@evil.example',
    'mailto:x@ok.example,y@evil.example',
    'mailto:x@ok.example%2Cy@evil.example',
    'mailto:x@ok.example;y@evil.example',
    'mailto:%3Cscript%3E@ok.example',
    'mailto:x@ok.example?bcc=y@evil.example',
    'mailto:x@ok.example?subject=a&CC=y@evil.example',
    'mailto:x@ok.example?to=y@evil.example',
    'mailto:x@ok.example?subject=Hi%0D%0ABcc:y@evil.example',
  ])('takes no mail to more than one: %s', (href) => {
    expect(parseLink(href)).toBeNull()
  })

  it('takes no address that is too long to be read', () => {
    const start = 'https://ok.example/'
    expect(parseLink(start.padEnd(2048, 'a'))).not.toBeNull()
    expect(parseLink(start.padEnd(2049, 'a'))).toBeNull()
  })
})

import type { Sighting } from '../Played.js'

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const ISOLATED = ['isolate', 'isolate-override', 'plaintext']

/** Looks whether each link says where it leads, and whether text that turns its direction is kept to itself. */
export function inspectHosts(): Sighting[] {
  return [...linksThatHide(), ...textThatTurns()]
}

/** The true host stands in the link's text, its name or its title. */
function linksThatHide(): Sighting[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('article a[href]')].flatMap((link) => {
    const { host, pathname, protocol, origin } = new URL(link.href)
    if (origin === location.origin) return []
    const told = [link.title, link.getAttribute('aria-label') ?? '', link.textContent].join(' ')
    const target = protocol === 'mailto:' ? pathname : host
    return told.includes(target)
      ? []
      : [{ rule: 'host', seen: `${link.href.slice(0, 120)} does not say its host` }]
  })
}

function textThatTurns(): Sighting[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Sighting[] = []
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!BIDI.test(text.nodeValue ?? '') || isKeptIn(text.parentElement)) continue
    found.push({ rule: 'host', seen: `turns the text about it: ${text.nodeValue?.slice(0, 60) ?? ''}` })
  }
  return found
}

/** Something about it, within its message, isolates its direction. */
function isKeptIn(element: Element | null): boolean {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const { unicodeBidi } = getComputedStyle(at)
    if (ISOLATED.includes(unicodeBidi)) return true
  }
  // what nobody sees turns nothing
  return element?.closest('[role="status"]') !== null
}

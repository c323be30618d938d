import type { Sighting } from '../Played.js'

/** What our components draw of messages, tool calls and files, and nothing else. */
const KNOWN = new Set(
  (
    'A ARTICLE BDI BLOCKQUOTE BR BUTTON CODE DEL DIV EM H2 H3 HR IMG INPUT LI OL P PRE PROGRESS SECTION SPAN ' +
    'STRONG SUP TABLE TBODY TD TH THEAD TIME TR UL SVG PATH CIRCLE'
  ).split(' '),
)
/** Where text of others is shown. */
const SHOWN = '[role="log"] article, .b44-files, .b44-list, nav'
/** Nothing of ours draws these anywhere. */
const NOWHERE =
  'script:not([src]), iframe, object, embed, base, meta[http-equiv], style, video, audio, source, math'
/** What React makes ids of. */
const OUR_ID = /^_?[rR]_/

/** Looks for elements and attributes that only a text of others can have made. */
export function inspectElements(): Sighting[] {
  return [
    ...[...document.querySelectorAll(NOWHERE)].map((element) => sighting('element', element)),
    ...[...document.querySelectorAll(SHOWN)]
      .flatMap((place) => [place, ...place.querySelectorAll('*')])
      .flatMap(inspect),
    ...inspectHead(),
    ...inspectNames(),
  ]
}

function inspect(element: Element): Sighting[] {
  const names = element.getAttributeNames()
  const isOurs = KNOWN.has(element.tagName.toUpperCase()) || element.tagName === 'NAV'
  const isBad =
    !isOurs ||
    names.some((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc' || name === 'is') ||
    (element.id !== '' && !OUR_ID.test(element.id)) ||
    (element.tagName === 'INPUT' &&
      !['checkbox', 'search', 'file'].includes(element.getAttribute('type') ?? '')) ||
    (element.tagName.toLowerCase() === 'svg' && !element.classList.contains('b44-icon')) ||
    (names.includes('name') && element.getAttribute('name') !== '')
  return isBad ? [sighting('element', element)] : []
}

/** Besides ours, which come from the page's own origin, nothing may be loaded by the head. */
function inspectHead(): Sighting[] {
  return [...document.querySelectorAll('link')]
    .filter(({ href }) => !href.startsWith(location.origin))
    .map((link) => sighting('element', link))
}

/** Names of elements that would stand before the page's own. */
function inspectNames(): Sighting[] {
  const isWhole =
    typeof document.getElementById === 'function' &&
    typeof document.cookie === 'string' &&
    document.body instanceof HTMLBodyElement &&
    document.body.firstChild instanceof Node
  return isWhole ? [] : [{ rule: 'element', seen: 'a name of the document is taken' }]
}

function sighting(rule: 'element', element: Element): Sighting {
  return { rule, seen: element.cloneNode(false) instanceof Element ? outer(element) : element.tagName }
}

function outer(element: Element): string {
  const attributes = element
    .getAttributeNames()
    .map((name) => ` ${name}="${element.getAttribute(name) ?? ''}"`)
  return `<${element.tagName.toLowerCase()}${attributes.join('')}>`.slice(0, 160)
}

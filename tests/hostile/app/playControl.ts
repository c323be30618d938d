import { marked } from 'marked'

/** What becomes of a text in a page that trusts it. */
export interface Control {
  elements: number
  links: number
}

const SCRIPTING = 'script, iframe, object, embed, form, base, meta, link, style, math'

/** Shows a text as a careless page would, and counts what our own must not have. */
export function playControl(text: string): Control {
  document.querySelector('#control')?.remove()
  const place = document.body.appendChild(document.createElement('div'))
  place.id = 'control'
  place.innerHTML = marked.parse(text, { async: false })
  const all = [...place.querySelectorAll('*')]
  const isBad = (element: Element) =>
    element.matches(SCRIPTING) || element.getAttributeNames().some((name) => /^on|^style$/.test(name))
  const links = [...place.querySelectorAll('a[href]')]
  return { elements: all.filter(isBad).length, links: links.filter(isBadLink).length }
}

function isBadLink(link: Element): boolean {
  const href = link.getAttribute('href') ?? ''
  if (!URL.canParse(href)) return true
  const { protocol, username } = new URL(href)
  return !['http:', 'https:', 'mailto:'].includes(protocol) || username !== ''
}

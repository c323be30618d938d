import type { Sighting } from '../Played.js'

const OK_PROTOCOLS = ['http:', 'https:', 'mailto:']
const LONGEST = 2048

/** Looks at every link and picture of the page: that it leads where it says, and gives nothing away. */
export function inspectLinks(): Sighting[] {
  return [
    ...[...document.querySelectorAll('a, area')].flatMap(inspectLink),
    ...[...document.querySelectorAll('img')].flatMap(inspectPicture),
  ]
}

function inspectLink(link: Element): Sighting[] {
  const href = link.getAttribute('href')
  if (href === null) return []
  const url = URL.canParse(href) ? new URL(href) : undefined
  if (!url || !OK_PROTOCOLS.includes(url.protocol)) return [bad(href, 'leads where no link may')]
  const rel = (link.getAttribute('rel') ?? '').split(' ')
  const problems = [
    (url.username !== '' || url.password !== '') && 'names a user',
    href.length > LONGEST && 'is longer than a link may be',
    link.getAttribute('target') === '_blank' || 'takes the page away',
    (rel.includes('noopener') && rel.includes('noreferrer')) || 'gives the page away',
    link.getAttribute('referrerpolicy') === 'no-referrer' || 'tells where it stands',
    link.hasAttribute('ping') && 'calls home',
    url.protocol === 'mailto:' &&
      /%0[ad]|[<>]|[?&](?:cc|bcc|to)=|,|;|%2c/i.test(href) &&
      'writes to more than one',
  ]
  return problems.filter((problem) => typeof problem === 'string').map((problem) => bad(href, problem))
}

/** Only the app's own pictures load by themselves. */
function inspectPicture(picture: HTMLImageElement): Sighting[] {
  const url = new URL(picture.src, location.href)
  const isOwn = url.origin === location.origin || url.protocol === 'blob:'
  if (!isOwn) return [bad(picture.src, 'is a picture that loads by itself')]
  return picture.referrerPolicy === 'no-referrer' || url.protocol === 'blob:'
    ? []
    : [bad(picture.src, 'tells where it stands')]
}

function bad(href: string, problem: string): Sighting {
  return { rule: 'link', seen: `${href.slice(0, 120)} ${problem}` }
}

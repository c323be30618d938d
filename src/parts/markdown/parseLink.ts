import { parseWebUrl } from '../internal/parseWebUrl.js'

/** No server takes a longer one for certain, and nobody can read it. */
export const LONGEST_URL = 2048

/** Reads the address of a link that a text may have: one of the web, or of one person's mail. */
export function parseLink(href: string): URL | null {
  if (href.length > LONGEST_URL) return null
  const web = parseWebUrl(href)
  if (web || !/^mailto:/i.test(href) || !URL.canParse(href)) return web
  const mail = new URL(href)
  return isToOne(mail) ? mail : null
}

/**
 * True for a mail to whoever the address names, and to nobody besides: further receivers and other headers come as fields,
 * as a list, or behind a line break.
 */
function isToOne({ pathname, searchParams }: URL): boolean {
  const isPlain = !/[,;<>\s]|%(?:0[ad]|2c|3b|3[ce])/i.test(pathname)
  const isField = ([name, value]: [string, string]) =>
    /^body$/i.test(name) || (/^subject$/i.test(name) && !/[\0\r\n]/.test(value))
  return isPlain && [...searchParams].every(isField)
}

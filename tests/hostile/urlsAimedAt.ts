import { hostileUrls, type HostileUrl } from './hostileUrls.js'

/** Spellings that some parser of addresses takes for the way to another host. */
const spellings = (host: string) => [
  `//${host}/x`,
  `///${host}/x`,
  `/\\${host}/x`,
  `\\\\${host}\\x`,
  `/\t/${host}/x`,
  `/\n/${host}/x`,
  `\t//${host}/x`,
  `\u0001//${host}/x`,
  ` //${host}/x`,
  `http://${host}/x`,
  `http:/${host}/x`,
  `http:\\\\${host}/x`,
  `HTTP://${host}/x`,
  `ws://${host}/x`,
  `@${host}/x`,
  `x@${host}/x`,
  `.${host}/x`,
  `..//${host}/x`,
  `..//..//..//..//${host}/x`,
  `../../../../../..//${host}/x`,
  `..\\..\\..\\..\\\\${host}\\x`,
  `%2e%2e/%2e%2e/%2f%2f${host}/x`,
  `/..//${host}/x`,
  `/.//${host}/x`,
  `x/../..//${host}`,
  `?//${host}/x`,
  `#//${host}/x`,
  `x?url=//${host}/x#@${host}`,
]

/** The hostile addresses as they are, then again with this host where theirs was, and what else may lead there. */
export function urlsAimedAt(host: string): HostileUrl[] {
  const known = hostileUrls()
  const aimed = known
    .filter(({ input }) => /evil\.example|ok\.example/.test(input))
    .map(({ id, input }) => ({
      id: `${id}, aimed`,
      input: input.replace(/(evil|ok)\.example\.?/g, host).replace(/^https:/, 'http:'),
    }))
  const spelled = spellings(host).map((input) => ({ id: JSON.stringify(input.replace(host, 'host')), input }))
  return [...known, ...aimed, ...spelled]
}

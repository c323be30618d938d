import { parseWebUrl } from './parseWebUrl.js'

/** True for a URL of one of the hosts, each written as `docs.example.com` or `*.example.com`. */
export function matchesHost({ host }: URL, hosts: readonly string[] = []): boolean {
  return hosts.some((written) => {
    const isWide = written.startsWith('*.')
    // as the parser has it: lower case, punycode, without the usual port
    const known = parseWebUrl(`https://${isWide ? written.slice(2) : written}`)?.host
    if (known === undefined) return false
    return isWide ? host.endsWith(`.${known}`) : host === known
  })
}

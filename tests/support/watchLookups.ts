import dns from 'node:dns'
import { isIP } from 'node:net'
import { onTestFinished } from 'vitest'

/** Notes each name whose address this process asks for, until the test is over, and finds none: nothing leaves the machine. */
export function watchLookups(): string[] {
  const names: string[] = []
  const { lookup } = dns
  const find = (name: string, ...rest: unknown[]): void => {
    if (isIP(name)) return void Reflect.apply(lookup, dns, [name, ...rest])
    names.push(name)
    const callback = rest.at(-1)
    const error = Object.assign(new Error(`${name} was not looked up`), { code: 'ENOTFOUND' })
    if (typeof callback === 'function') queueMicrotask(() => void Reflect.apply(callback, undefined, [error]))
  }
  // `net` calls it by what all overloads have in common: a name first, a callback last
  dns.lookup = find as typeof lookup
  onTestFinished(() => void (dns.lookup = lookup))
  return names
}

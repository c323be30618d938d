import { Base44Error } from '../wire/errors.js'
import { byName } from './byName.js'
import { translateError, translateErrors } from './sdkErrors.js'

type Call = (...args: unknown[]) => unknown

/** What answers at once: the rest gives promises. */
const AT_ONCE = new Set(['connection', 'track', 'subscribe', 'setToken'])

/**
 * A module of an `@base44/sdk` client as our own: the same methods, whose failures are translated. One that its version
 * lacks says so when it is called.
 */
export function adaptModule(module: object | undefined, moduleName: string): Record<string, Call> {
  return byName((name) => (...args: unknown[]) => {
    // what is read by a name from a module is one of its methods
    const method = (module as Record<string, Call | undefined> | undefined)?.[name]
    if (typeof method !== 'function') {
      const error = new Base44Error(`${moduleName}.${name} needs @base44/sdk 0.8.50 or newer`)
      if (AT_ONCE.has(name)) throw error
      return Promise.reject(error)
    }
    try {
      const result = method.apply(module, args)
      return result instanceof Promise ? translateErrors(() => result as Promise<unknown>) : result
    } catch (cause) {
      throw translateError(cause)
    }
  })
}

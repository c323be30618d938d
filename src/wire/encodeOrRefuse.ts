import { Base44Error } from './errors.js'

/**
 * Makes a part of a request.
 * @throws {Base44Error} naming the request, when what it was given can't be encoded
 */
export function encodeOrRefuse<T>(method: string, url: string, encode: () => T): T {
  try {
    return encode()
  } catch (cause) {
    if (cause instanceof Base44Error) throw cause
    const message = `${method} ${url} was not sent: it can't be encoded`
    throw new Base44Error(message, { cause, method, url })
  }
}

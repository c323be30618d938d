import { Base44Error } from '../../wire/errors.js'

/** A message was looked for and is not there. */
export function notDelivered(cause: unknown): Base44Error {
  return new Base44Error('The message was not found: it did not arrive', { code: 'not_delivered', cause })
}

/** An earlier visit left a message unsent, and it can't be known whether another tab has sent it since. */
export function notSent(): Base44Error {
  return new Base44Error('This message was not sent before the page was closed', { code: 'not_sent' })
}

/** An earlier visit ended while a message was on its way. */
export function pageClosed(): Base44Error {
  return new Base44Error('The page was closed before the server had answered', { code: 'page_closed' })
}

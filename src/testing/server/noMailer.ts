import { ApiError } from './ApiError.js'
import type { Mailer } from './mailTypes.js'

/** The mailer of a server that was given none: it says so, where one that drops mails would leave people waiting. */
export const noMailer: Mailer = {
  async send() {
    throw new ApiError(501, 'This server sends no mails: give createServer a mailer', 'NOT_IMPLEMENTED')
  },
}

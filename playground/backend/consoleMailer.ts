import type { Mailer } from '../../src/testing/server/mailTypes.js'

/** Mails as lines on the console, which is where a developer finds codes and links. */
export const consoleMailer: Mailer = {
  async send({ to, subject, text }) {
    // On one line and without control characters, whatever somebody calls their address.
    console.log(`Mail to ${to}: ${subject}. ${text}`.replace(/[\s\p{C}]+/gu, ' '))
  },
}

import type { Mail, Mailer } from './mailTypes.js'

/** A mailer that keeps what it is given, for tests to read. */
export function createMemoryMailer(): Mailer & { readonly mails: readonly Mail[] } {
  const mails: Mail[] = []
  return {
    mails,
    async send(mail) {
      mails.push(mail)
    },
  }
}

/** A mail in plain text. */
export interface Mail {
  to: string
  subject: string
  text: string
}

/** What brings mails to people. Rejects when it can't. */
export interface Mailer {
  send(mail: Mail): Promise<void>
}

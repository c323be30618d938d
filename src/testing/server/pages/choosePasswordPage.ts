import { html } from 'hono/html'
import type { Markup } from './answerPage.js'
import { errorPart } from './errorPart.js'

/** Asks for a new password. */
export function choosePasswordPage(error?: string): Markup {
  return html`<h1>Choose a password</h1>
    <p>At least 8 characters. Wherever you are signed in, you will be asked for it.</p>
    ${errorPart(error)}
    <form method="post">
      <label for="password">New password</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="new-password"
        minlength="8"
        required
        autofocus
        ${error === undefined ? '' : html`aria-invalid="true" aria-describedby="error"`}
      />
      <button type="submit">Set the password</button>
    </form>`
}

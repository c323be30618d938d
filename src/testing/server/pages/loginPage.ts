import { html } from 'hono/html'
import type { Markup } from './answerPage.js'
import { askerPart } from './askerPart.js'
import { errorPart } from './errorPart.js'

/** What the page for signing in shows. */
interface LoginPage {
  returnUrl: URL
  appId: string | undefined
  /** What was typed before. */
  email?: string | undefined
  error?: string | undefined
  /** The page of a pretended provider, where there is one. */
  providerLink: string | undefined
}

/** Asks for an address and a password. */
export function loginPage({ returnUrl, appId, email = '', error, providerLink }: LoginPage): Markup {
  return html`<h1>Sign in</h1>
    ${askerPart(returnUrl, appId)} ${errorPart(error)}
    <form method="post">
      <label for="email">Email</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="username"
        required
        value="${email}"
        ${error === undefined ? 'autofocus' : ''}
      />
      <label for="password">Password</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        ${error === undefined ? '' : html`autofocus aria-invalid="true" aria-describedby="error"`}
      />
      <button type="submit">Sign in</button>
    </form>
    ${
      providerLink === undefined
        ? ''
        : html`<p class="other"><a href="${providerLink}">Sign in as anybody, without a password</a></p>`
    }`
}

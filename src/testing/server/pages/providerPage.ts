import { html } from 'hono/html'
import type { Markup } from './answerPage.js'
import { askerPart } from './askerPart.js'
import { errorPart } from './errorPart.js'

/** What the page of a pretended provider shows. */
interface ProviderPage {
  provider: string
  returnUrl: URL
  appId: string | undefined
  /** What was typed before. */
  email?: string | undefined
  name?: string | undefined
  error?: string | undefined
}

/** Asks who one would like to be. */
export function providerPage(page: ProviderPage): Markup {
  return html`<h1>Sign in as</h1>
    ${askerPart(page.returnUrl, page.appId)}
    <p class="note">
      Here, <bdi>${page.provider}</bdi> is only played: whoever you name is signed in, without a password.
    </p>
    ${errorPart(page.error)}
    <form method="post">
      <label for="email">Email</label>
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="email"
        required
        autofocus
        value="${page.email ?? ''}"
        ${page.error === undefined ? '' : html`aria-invalid="true" aria-describedby="error"`}
      />
      <label for="name">Name, for somebody new</label>
      <input id="name" name="name" autocomplete="name" maxlength="200" value="${page.name ?? ''}" />
      <button type="submit">Sign in</button>
    </form>`
}

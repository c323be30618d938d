import { html } from 'hono/html'
import type { Markup } from './answerPage.js'

/** Which app asks: where it is, and its id where that is known. */
export function askerPart(returnUrl: URL, appId: string | undefined): Markup {
  const app = appId === undefined ? '' : html` (app <bdi>${appId}</bdi>)`
  return html`<p>
    to continue to <strong><bdi>${returnUrl.host}</bdi></strong
    >${app}
  </p>`
}

import { html } from 'hono/html'
import type { Markup } from './answerPage.js'

/** Why a form came back, above its fields. */
export function errorPart(error: string | undefined): Markup {
  return error === undefined ? html`` : html`<p role="alert" id="error">${error}</p>`
}

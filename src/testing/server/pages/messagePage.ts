import { html } from 'hono/html'
import type { Markup } from './answerPage.js'

/** A page that has only something to say. */
export function messagePage(heading: string, text: string): Markup {
  return html`<h1>${heading}</h1>
    <p>${text}</p>`
}

import { html } from 'hono/html'
import type { Markup } from './answerPage.js'
import { assetPaths } from './assetPaths.js'

/** What a popup hands to the page that opened it. */
interface PopupResult {
  origin: string
  token: string
  isNew: boolean
}

/** The script that hands it over. What it needs is in its attributes, so that no page writes code. */
export function popupPage({ origin, token, isNew }: PopupResult): Markup {
  return html`<script
    src="${assetPaths.popup}"
    data-origin="${origin}"
    data-token="${token}"
    data-new-user="${String(isNew)}"
  ></script>`
}

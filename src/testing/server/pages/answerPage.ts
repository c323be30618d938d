import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { assetPaths } from './assetPaths.js'

/** Markup whose every inserted text is escaped. */
export type Markup = ReturnType<typeof html>

/** A page, and what its forms and scripts may do. */
interface Page {
  title: string
  content: Markup
  status?: ContentfulStatusCode | undefined
  /** An origin besides our own to which a form may lead: Chromium asks for it where a form's answer redirects. */
  formTarget?: string | undefined
  script?: Markup | undefined
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='5' fill='%234f46e5'/%3E%3Cpath d='M4.500 6h7M4.500 9.500h4' stroke='white' stroke-width='1.700' stroke-linecap='round'/%3E%3C/svg%3E"

/** Answers with a page that can do nothing but what it says: no script of its own markup, nothing from elsewhere. */
export function answerPage(c: Context, page: Page): Response | Promise<Response> {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <link rel="icon" href="${icon}" />
        <link rel="stylesheet" href="${assetPaths.styles}" />
      </head>
      <body>
        <main>
          <img src="${icon}" alt="" width="36" height="36" />
          ${page.content}
        </main>
        <footer>Base44, local: for development only</footer>
        ${page.script}
      </body>
    </html>`
  return c.html(document, page.status ?? 200, headersOf(page))
}

function headersOf({ formTarget, script }: Page): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    ...(script === undefined ? [] : ["script-src 'self'"]),
    `form-action 'self'${formTarget === undefined ? '' : ` ${formTarget}`}`,
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    // Not `no-referrer`: with that, a form's own `Origin` would be `null`.
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  }
}

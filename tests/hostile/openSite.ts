import type { Browser, BrowserContext, Page, Route } from 'playwright'
import type { BuiltPage } from './buildPage.js'
import { policy } from './policy.js'
import type { Sighting } from './Played.js'

/** Where the page is. Nothing of it goes over a network. */
export const ORIGIN = 'https://app.test'

/** A browser's window on the page, and all that it does besides drawing it. */
export interface Site {
  page: Page
  /** Whether the policy holds here. */
  isStrict: boolean
  context: BrowserContext
  /** Serves this as the page at `/html`. */
  setHtml: (html: string) => void
  /** What has happened since the last call, and may not. */
  takeSightings: () => Promise<Sighting[]>
  /** From now on the reader has asked to go to this address. */
  allow: (href: string | undefined) => void
  close: () => Promise<void>
}

/** Opens the page in a context of its own, under the strict policy or without any. */
export async function openSite(browser: Browser, built: BuiltPage, isStrict: boolean): Promise<Site> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } })
  const sightings: Sighting[] = []
  let html = ''
  let allowed: string | undefined
  await context.exposeFunction('__pwned', (...args: unknown[]) => {
    sightings.push({ rule: 'script', seen: `__pwned(${args.map(String).join()})` })
  })
  await context.exposeFunction('__violated', (seen: string) => void sightings.push({ rule: 'csp', seen }))
  await context.addInitScript(watchViolations)
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin === ORIGIN) return answer(route, url.pathname, built, html, isStrict)
    if (url.href === allowed)
      return route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' })
    sightings.push({ rule: 'request', seen: `${route.request().resourceType()} ${url.href.slice(0, 160)}` })
    return route.abort()
  })
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    sightings.push({ rule: 'script', seen: `a dialog: ${dialog.message()}` })
    void dialog.dismiss()
  })
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(ORIGIN)) sightings.push({ rule: 'link', seen: `went to ${frame.url()}` })
  })
  await page.goto(`${ORIGIN}/`)
  return {
    page,
    isStrict,
    context,
    setHtml: (next) => void (html = next),
    async takeSightings() {
      // what the page has begun is told of a little later
      await page.waitForTimeout(25)
      return sightings.splice(0)
    },
    allow: (href) => void (allowed = href),
    close: () => context.close(),
  }
}

function watchViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI, sample } = event
    // the binding that the harness has put there
    const page = window as unknown as { __violated: (seen: string) => void }
    page.__violated(`${violatedDirective} ${blockedURI} ${sample}`)
  })
}

async function answer(route: Route, path: string, built: BuiltPage, html: string, isStrict: boolean) {
  const asset = built.assets.get(path)
  if (asset) return route.fulfill({ contentType: asset.type, body: asset.body })
  const headers = isStrict ? { 'content-security-policy': policy } : {}
  if (path !== '/' && path !== '/html')
    return route.fulfill({ status: 404, contentType: 'text/html', body: '<title>not here</title>' })
  const script = `<script type="module" src="${built.script}"></script>`
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile inputs</title>
<link rel="icon" href="/icon.png"><link rel="stylesheet" href="${built.styles}">
${script}</head><body>${path === '/' ? '' : html}</body></html>`
  return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body })
}

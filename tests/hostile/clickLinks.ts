import type { Locator, Page } from 'playwright'
import { ORIGIN, type Site } from './openSite.js'
import type { Sighting } from './Played.js'

/** Follows the first links of a page's messages as a reader would, and looks where each leads. */
export async function clickLinks(
  site: Site,
  most: number,
): Promise<{ sightings: Sighting[]; clicked: number }> {
  const links = site.page.locator('article a[href]')
  const count = Math.min(await links.count(), most)
  const sightings: Sighting[] = []
  for (let index = 0; index < count; index += 1) {
    const link = links.nth(index)
    const href = (await link.getAttribute('href')) ?? ''
    // a parsed one is what is allowed, so that nothing else can be gone to
    site.allow(URL.canParse(href) ? new URL(href).href : undefined)
    const problem = await clickLink(site, link, href)
    site.allow(undefined)
    if (problem !== undefined) sightings.push({ rule: 'link', seen: `${href.slice(0, 120)} ${problem}` })
  }
  return { sightings, clicked: count }
}

async function clickLink(site: Site, link: Locator, href: string): Promise<string | undefined> {
  const isWeb = /^https?:/.test(href)
  const isForeign = isWeb && new URL(href).origin !== ORIGIN && !(await isOwnFile(link))
  const opened = watchPopups(site)
  const press = async (target: Locator) => target.dispatchEvent('click')
  await press(link)
  // a picture opens large, with the way to itself
  if ((await link.getAttribute('data-part')) === 'image-link') {
    const dialog = site.page.getByRole('dialog')
    await press(dialog.locator('a[href]'))
    await site.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  if (isForeign) {
    const problem = await answerQuestion(site.page, href, opened, press)
    if (problem !== undefined) return problem
  }
  if (!isWeb) return opened.stop().length > 0 ? 'opens a window' : undefined
  return checkPopup(await opened.first(), href)
}

/** The reader has attached it, and need not be asked. */
async function isOwnFile(link: Locator): Promise<boolean> {
  return link.evaluate((element) => element.closest('[data-role="user"] .b44-attachments') !== null)
}

/** What leads elsewhere asks first, and says where. */
async function answerQuestion(
  page: Page,
  href: string,
  opened: ReturnType<typeof watchPopups>,
  press: (target: Locator) => Promise<void>,
): Promise<string | undefined> {
  const dialog = page.getByRole('dialog')
  const isAsked = await dialog.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  )
  if (!isAsked) {
    for (const popup of opened.stop()) await popup.close()
    return 'opens without asking'
  }
  if (opened.seen() > 0) return 'opens before it is allowed to'
  const told = await dialog.locator('[data-part="host"]').textContent()
  if (told !== new URL(href).host) return `asks about ${told ?? ''}`
  await press(dialog.locator('a[href]'))
  await dialog.waitFor({ state: 'detached' })
  return undefined
}

function watchPopups({ context }: Site) {
  const pages: Page[] = []
  const add = (page: Page) => void pages.push(page)
  context.on('page', add)
  const stop = () => {
    context.off('page', add)
    return pages
  }
  return {
    stop,
    seen: () => pages.length,
    async first() {
      if (pages.length === 0) await context.waitForEvent('page', { timeout: 2_000 }).catch(() => undefined)
      return stop().at(0)
    },
  }
}

async function checkPopup(popup: Page | undefined, href: string): Promise<string | undefined> {
  if (!popup) return 'leads nowhere'
  await popup.waitForLoadState('domcontentloaded').catch(() => undefined)
  const [url, hasOpener] = [popup.url(), await popup.evaluate(() => window.opener !== null)]
  await popup.close()
  if (hasOpener) return 'gives its window away'
  return url === new URL(href).href || url.startsWith(ORIGIN) ? undefined : `leads to ${url}`
}

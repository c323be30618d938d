import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createClient, type Base44Client } from '../../src/client.js'
import { launchChromium } from '../support/chromium.js'
import { freePort } from '../support/freePort.js'
import { spawnUntil, type RunningScript } from '../support/spawnScript.js'
import { hostileStyles } from './widget/hostileStyles.js'
import { serveWidgetPage } from './widget/serveWidgetPage.js'
import { shareThatDiffers } from './widget/shareThatDiffers.js'

/** Nothing is asked there: the page’s files are given by hand, and its backend is in the page. */
const NOWHERE = 'http://localhost:9'
const BESIDE = { x: 0, y: 0, width: 460, height: 700 }
const WIDGET = { x: 560, y: 0, width: 440, height: 700 }

let browser: Browser
let serve: Awaited<ReturnType<typeof serveWidgetPage>>
const contexts: BrowserContext[] = []
let backend: RunningScript
let origin: string
let dataDir: string
let client: Base44Client
beforeAll(async () => {
  ;[browser, serve] = await Promise.all([launchChromium(), serveWidgetPage(), startBackend()])
})
afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))
afterAll(async () => {
  client.cleanup()
  await Promise.all([browser.close(), backend.end()])
  await rm(dataDir, { recursive: true, force: true })
})

async function startBackend() {
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  dataDir = await mkdtemp(join(tmpdir(), 'base44-widget-'))
  backend = await spawnUntil(/listening on/, 'playground/backend/main.ts', { PORT: `${port}`, DATA: dataDir })
  client = createClient({ appId: 'playground', serverUrl: origin })
  await client.auth.loginViaEmailPassword('dev@example.com', 'password')
}

interface Visit {
  from?: string
  styles?: string
  query?: string
  size?: { width: number; height: number }
  /** What of the page’s code can’t be had. */
  lost?: RegExp
}

/** Opens the page in a context of its own. */
async function visit({ from = NOWHERE, styles, query = '', size, lost }: Visit = {}) {
  const context = await browser.newContext({
    viewport: size ?? { width: 1000, height: 700 },
    reducedMotion: 'reduce',
  })
  contexts.push(context)
  await serve(context, from, styles)
  const page = await context.newPage()
  if (lost) await page.route(lost, (route) => route.abort())
  await page.goto(`${from}/widget/?${query}`)
  return page
}

const launcher = (page: Page) => page.getByRole('button', { name: /^(?:Open|Close) chat/, expanded: false })
const panel = (page: Page) => page.getByRole('dialog', { name: 'Support' })
const input = (page: Page) => panel(page).getByRole('textbox', { name: 'Message' })

/** Pictures of the widget and of the page beside it. */
async function look(styles?: string) {
  const [open, without] = await Promise.all([
    visit({ ...(styles !== undefined && { styles }), query: 'open' }),
    visit({ ...(styles !== undefined && { styles }), query: 'without' }),
  ])
  await panel(open).getByText('It is said so.').waitFor()
  await open.locator('[data-connection="live"]').waitFor()
  return {
    page: open,
    widget: await open.screenshot({ clip: WIDGET }),
    beside: await open.screenshot({ clip: BESIDE }),
    alone: await without.screenshot({ clip: BESIDE }),
    heights: await Promise.all(
      [open, without].map((page) => page.evaluate(() => document.documentElement.scrollHeight)),
    ),
  }
}

describe('a widget in a page', () => {
  let bare: Awaited<ReturnType<typeof look>>
  beforeAll(async () => {
    bare = await look()
  })

  it.each(Object.entries(hostileStyles))(
    'looks as it does elsewhere, and changes nothing of the page, with %s',
    async (_name, styles) => {
      const hostile = await look(styles)
      expect(await shareThatDiffers(hostile.page, bare.widget, hostile.widget)).toBeLessThanOrEqual(0.001)
      expect(hostile.beside.equals(hostile.alone)).toBe(true)
      expect(hostile.heights[0]).toBe(hostile.heights[1])
      // what stands beside it says that the page’s styles do hold
      expect(hostile.beside.equals(bare.beside)).toBe(false)
    },
  )

  it('asks about a link in a dialog of its own, which Escape closes alone', async () => {
    const page = await visit({ query: 'open' })
    const link = panel(page).getByRole('link', { name: 'A page' })
    await link.click()
    const question = page.getByRole('dialog', { name: 'Open this link?' })
    await question.waitFor()
    expect(await question.evaluate((dialog) => dialog.matches(':modal'))).toBe(true)
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(await panel(page).isVisible()).toBe(true)
    expect(await link.evaluate((one) => one.matches(':focus'))).toBe(true)
  })

  it('fills a small window, with the page behind it inert, and fits the part that is seen', async () => {
    const page = await visit({ query: 'open', size: { width: 390, height: 700 } })
    await panel(page).getByText('It is said so.').waitFor()
    expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 700 })
    expect(await panel(page).evaluate((dialog) => dialog.matches(':modal'))).toBe(true)
    const box = await input(page).boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(700)
    await page.setViewportSize({ width: 1000, height: 700 })
    await expect.poll(() => panel(page).evaluate((dialog) => dialog.matches(':modal'))).toBe(false)
    expect((await panel(page).boundingBox())?.width).toBe(400)
  })

  it('says that the chat could not be loaded, and loads it when it is tried again', async () => {
    const page = await visit()
    await launcher(page).waitFor()
    const isChat = /\/WidgetChat-/
    await page.route(isChat, (route) => route.abort())
    await launcher(page).click()
    await panel(page).getByRole('alert').getByText('could not be loaded').waitFor()
    await page.unroute(isChat)
    await panel(page).getByRole('button', { name: 'Try again' }).click()
    await input(page).waitFor()
  })

  it('works without its shadow, which the next press brings', async () => {
    const lost = /\/ShadowPlace-/
    const page = await visit({ lost })
    const isShadowed = () => launcher(page).evaluate((one) => one.getRootNode() instanceof ShadowRoot)
    await launcher(page).waitFor()
    expect(await isShadowed()).toBe(false)
    await page.unroute(lost)
    await launcher(page).click()
    await input(page).waitFor()
    await expect.poll(() => panel(page).evaluate((one) => one.getRootNode() instanceof ShadowRoot)).toBe(true)
  })

  it('has its menu within the smallest window', async () => {
    const page = await visit({ query: 'open', size: { width: 320, height: 600 } })
    await panel(page).getByRole('button', { name: 'More actions' }).click()
    const box = await panel(page).getByRole('group', { name: 'More actions' }).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
  })

  it('takes the theme of the page, and keeps up with it', async () => {
    const page = await visit({ query: 'open' })
    await panel(page).getByText('It is said so.').waitFor()
    const ground = () => panel(page).evaluate((element) => getComputedStyle(element).backgroundColor)
    const light = await ground()
    await page.evaluate(() => document.documentElement.classList.add('dark'))
    await expect.poll(ground).not.toBe(light)
    await page.addStyleTag({ content: '.b44-root { --b44-bg: rgb(1, 2, 3) }' })
    await expect.poll(ground).toBe('rgb(1, 2, 3)')
  })
})

describe('a widget on the real backend', () => {
  it('is worked by the keyboard alone, and counts what comes while it is closed', async () => {
    const page = await visit({ from: origin, query: 'real' })
    await launcher(page).waitFor()
    await page.getByRole('button', { name: 'Read on' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => input(page).evaluate((one) => one.matches(':focus'))).toBe(true)
    await page.keyboard.type('What can you do?')
    await page.keyboard.press('Enter')
    await page.locator('[data-turn="working"]').waitFor()
    await page.locator('[data-turn="idle"][data-connection="live"]').waitFor()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'hidden' })
    expect(await launcher(page).evaluate((one) => one.matches(':focus'))).toBe(true)

    const [conversation] = await client.agents.listConversations()
    if (!conversation) throw new Error('Nothing has been sent')
    await client.agents.addMessage(conversation, { role: 'user', content: 'How many tasks are done?' })
    await page.getByRole('button', { name: /^Open chat, \d new message/ }).waitFor()
    await page.keyboard.press('Enter')
    await input(page).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Open chat$/ }).waitFor()
  })

  it('loses nothing that is sent from outside before it was ever open', async () => {
    const page = await visit({ from: origin, query: 'real' })
    await launcher(page).waitFor()
    const ids = await page.evaluate(() => [
      window.widget?.send('First from outside').localId,
      window.widget?.send('Second from outside').localId,
    ])
    expect(new Set(ids).size).toBe(2)
    await panel(page).getByRole('article').getByText('First from outside').waitFor()
    const texts = async () => {
      const [conversation] = await client.agents.listConversations()
      const { messages } = await client.agents.getConversation(conversation?.id ?? '')
      return messages.filter(({ role }) => role === 'user').map(({ content }) => content)
    }
    await expect.poll(texts).toEqual(expect.arrayContaining(['First from outside', 'Second from outside']))
    expect((await texts()).slice(-2)).toEqual(['First from outside', 'Second from outside'])
  })
})

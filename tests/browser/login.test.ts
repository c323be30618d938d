import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Frame, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchChromium } from '../support/chromium.js'
import { freePort } from '../support/freePort.js'
import { spawnUntil, type RunningScript } from '../support/spawnScript.js'
import { serveSdkApp } from './sdkApp.js'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The pages to which the published client leads, in the way of `npm start`: before the page's server, at one origin. */
describe('signing in', () => {
  let browser: Browser
  let playground: RunningScript
  let dataDir: string
  let url: string
  let app: Awaited<ReturnType<typeof serveSdkApp>>

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'base44-login-'))
    const port = await freePort()
    url = `http://localhost:${port}`
    const env = { PORT: `${port}`, DATA: dataDir }
    ;[playground, browser, app] = await Promise.all([
      spawnUntil(/playground is at/, 'playground/start.ts', env),
      launchChromium(),
      serveSdkApp(url),
    ])
  })
  afterAll(async () => {
    app.close()
    await Promise.all([browser.close(), playground.end()])
    await rm(dataDir, { recursive: true, force: true })
  })

  async function openPage(address: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options)
    onTestFinished(() => page.close())
    await page.goto(address)
    return page
  }
  /** Calls a method of the app's client that leads elsewhere. */
  const call = (place: Page | Frame, method: string, ...args: string[]) =>
    place.evaluate(`void base44.auth.${method}(...${JSON.stringify(args)})`)
  const greets = (place: Page | Frame, name: string) => place.getByText(`Hello ${name}`).waitFor()

  it('by redirectToLogin leads to a form, back with a token, and out again', async () => {
    const page = await openPage(`${app.url}/cart?x=1#end`)
    await greets(page, 'visitor')
    await call(page, 'redirectToLogin')
    await page.getByLabel('Email').fill('dev@example.com')
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').getByText('Invalid email or password').waitFor()
    await page.getByLabel('Password').fill('password')
    await page.keyboard.press('Enter')
    await greets(page, 'Dev Example')
    expect(page.url()).toBe(`${app.url}/cart?x=1#end`)
    expect(await page.evaluate(() => localStorage.getItem('base44_access_token'))).toMatch(/^ey/)
    await call(page, 'logout', `${app.url}/bye`)
    await greets(page, 'visitor')
    expect(page.url()).toBe(`${app.url}/bye`)
  })

  it('by loginWithProvider leads to a page that believes one', async () => {
    const page = await openPage(app.url)
    await greets(page, 'visitor')
    await call(page, 'loginWithProvider', 'microsoft', '/welcome')
    await page.getByText('Microsoft is only played').waitFor()
    await page.getByLabel('Email').fill('nell@example.com')
    await page.getByLabel('Name').fill('Nell New')
    await page.keyboard.press('Enter')
    await greets(page, 'Nell New')
    expect(page.url()).toBe(`${app.url}/welcome?is_new_user=true`)
  })

  it('by loginWithProvider in a frame takes a popup, which hands over the token and closes', async () => {
    const page = await openPage(`${url}/login`)
    // The client listens to popups of its own origin alone, so the app is put there.
    await page.route(`${url}/shop/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(url, app.url) })
      await route.fulfill({ response })
    })
    await page.goto(`${url}/shop/outside`)
    await greets(page, 'visitor')
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: '/shop/framed' }))
    })
    await page.frameLocator('iframe').getByText('Hello visitor').waitFor()
    const frame = page.frame({ url: /framed/ })
    if (!frame) throw new Error('The app has no frame')
    const opened = page.waitForEvent('popup')
    await call(frame, 'loginWithProvider', 'google', '/shop/inside')
    const popup = await opened
    const closed = popup.waitForEvent('close')
    await popup.getByLabel('Email').fill('pip@example.com')
    await popup.keyboard.press('Enter')
    await closed
    await greets(frame, 'pip')
    expect(frame.url()).toBe(`${url}/shop/inside?is_new_user=true`)
  })

  it.each(['light', 'dark'] as const)('is accessible on a small screen, %s', async (colorScheme) => {
    const page = await openPage(`${url}/login`, { colorScheme, viewport: { width: 320, height: 640 } })
    for (const path of [
      '/login?app_id=shop',
      '/api/apps/auth/login?app_id=shop',
      '/api/apps/auth/choose-password',
    ]) {
      await page.goto(url + path)
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320])
      await page.evaluate(axe.source)
      const found = await page.evaluate<string[]>(
        `axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations.map(({ id }) => id))`,
      )
      expect([path, found]).toEqual([path, []])
    }
  })
})

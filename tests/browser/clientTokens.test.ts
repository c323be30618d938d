import type { Browser, Frame, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { urlsAimedAt } from '../hostile/urlsAimedAt.js'
import { launchChromium } from '../support/chromium.js'
import { eventually } from '../support/eventually.js'
import { leadTo } from '../support/leadTo.js'
import {
  json,
  raw,
  startRecordingServer,
  type Answer,
  type RecordingServer,
} from '../support/recordingServer.js'
import { secretsTold } from '../support/secretsTold.js'
import { servePage } from './servePage.js'
import type { TokensApp } from './tokensApp.js'

const SECRETS = ['USER-TOKEN', 'SERVICE-TOKEN', 'VISITOR-ID']
const told = (server: RecordingServer) => secretsTold(server, SECRETS)

/** Lets pages of any origin ask anything of it: the worst that a foreign server can be. */
const welcome: Answer = (response, { method, headers }) => {
  const isPreflight = method === 'OPTIONS'
  response.writeHead(isPreflight ? 204 : 200, {
    'access-control-allow-origin': headers.origin ?? '*',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'content-type': 'text/html',
  })
  response.end(isPreflight ? undefined : '<!doctype html>')
}

/** A page with nothing on it. */
const blank = raw('<!doctype html>', 200, { 'content-type': 'text/html' })

/** Calls a function of the page. */
function run<Name extends keyof TokensApp>(
  place: Page | Frame,
  name: Name,
  ...args: Parameters<TokensApp[Name]>
) {
  return place.evaluate<Awaited<ReturnType<TokensApp[Name]>>>(`app.${name}(...${JSON.stringify(args)})`)
}

describe('the tokens of a client in a page', () => {
  let browser: Browser
  let serve: (api: Answer) => Answer

  beforeAll(async () => {
    ;[browser, serve] = await Promise.all([
      // no name is looked up: what aims elsewhere fails, and is seen
      launchChromium({ args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] }),
      servePage('tokensApp.ts'),
    ])
  })
  afterAll(() => browser.close())

  /** A page of the app's own server, and beside it somebody else's: two ports are two origins. */
  async function openPage(answer: (foreign: RecordingServer) => Answer = () => json({})) {
    const foreign = await startRecordingServer(welcome)
    const own = await startRecordingServer(serve(answer(foreign)))
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.goto(`${own.url}/page`)
    return { own, foreign, page }
  }

  it.each([301, 302, 303, 307, 308])('are taken nowhere by a %i', async (status) => {
    const { own, foreign, page } = await openPage((elsewhere) => leadTo(elsewhere, status))
    await run(page, 'callEachKind')
    const sent = new Set(told(own).flatMap(({ secrets }) => secrets))
    expect([...sent]).toEqual(expect.arrayContaining(SECRETS))
    expect(told(foreign)).toEqual([])
  })

  it('would be seen where a 307 took them', async () => {
    const { foreign, page } = await openPage((elsewhere) => leadTo(elsewhere, 307))
    await run(page, 'followRedirect')
    expect(told(foreign).map(({ secrets }) => secrets)).toEqual([['x-base44-anonymous-id', 'VISITOR-ID']])
  })

  it('go to no other origin, whatever an id, a name or a path is', async () => {
    const { own, foreign, page } = await openPage()
    const origins = new Set<string>()
    page.on('request', (request) => origins.add(new URL(request.url()).origin))
    const texts = urlsAimedAt(new URL(foreign.url).host).map(({ input }) => input)
    await run(page, 'name', texts)
    expect([...origins]).toEqual([own.url])
    expect(foreign.requests).toEqual([])
  })

  it.each(['redirectToLogin', 'loginWithProvider'] as const)(
    'come back by %s to the page’s own origin only',
    async (method) => {
      const { own, foreign, page } = await openPage()
      const texts = urlsAimedAt(new URL(foreign.url).host).map(({ input }) => input)
      const isOwn = (text: string) => URL.canParse(text, own.url) && new URL(text, own.url).origin === own.url
      const gone = await run(page, 'login', method, texts)
      expect(gone.map((url) => url !== 'refused')).toEqual(texts.map(isOwn))
      const logins = gone.filter((url) => url !== 'refused').map((url) => new URL(url))
      expect([...new Set(logins.map(({ origin }) => origin))]).toEqual([own.url])
      const returns = logins.map(({ searchParams }) => searchParams.get('from_url') ?? '')
      expect([...new Set(returns.map((url) => new URL(url).origin))]).toEqual([own.url])
      expect(foreign.requests).toEqual([])
    },
  )

  /** A window of the other origin, or of this one, that tells the frame a token. */
  const tell = (place: Page | Frame, target: string, token: string) =>
    place.evaluate(`${target}.postMessage({ access_token: '${token}', is_new_user: true }, '*')`)

  it('are taken from the popup of a login alone, and from it only while it shows the own origin', async () => {
    const { own, foreign, page } = await openPage(() => blank)
    await page.setContent(`<iframe src="/page/app"></iframe><iframe src="${foreign.url}/other"></iframe>`)
    const frame = await frameAt(page, '/page/app')
    const other = await frameAt(page, '/other')
    await frame.waitForFunction('window.app')
    expect(await run(frame, 'login', 'loginWithProvider', [`${foreign.url}/taken`])).toEqual(['refused'])

    const opened = page.waitForEvent('popup')
    await run(frame, 'login', 'loginWithProvider', ['/page/inside'])
    const popup = await opened
    await tell(other, 'parent.frames[0]', 'OF-ANOTHER-ORIGIN')
    await tell(page, 'frames[0]', 'OF-ANOTHER-WINDOW')
    await popup.goto(`${foreign.url}/popup`)
    await tell(popup, 'opener', 'OF-A-POPUP-GONE-ASTRAY')
    await frame.waitForFunction('app.heard().length === 3')
    expect([frame.url(), popup.isClosed()]).toEqual([`${own.url}/page/app`, false])

    await popup.goto(`${own.url}/popup`)
    await tell(popup, 'opener', 'GOOD')
    await frame.waitForURL(/inside/)
    expect(own.requests.map(({ url }) => url)).toContain('/page/inside?access_token=GOOD&is_new_user=true')
    await eventually(() => expect(popup.isClosed()).toBe(true))
    expect(JSON.stringify(foreign.requests)).not.toContain('GOOD')
  })
})

async function frameAt(page: Page, path: string): Promise<Frame> {
  const find = () => page.frames().find((frame) => new URL(frame.url(), 'http://server').pathname === path)
  await eventually(() => expect(find()).toBeDefined())
  const frame = find()
  if (!frame) throw new Error(`There is no frame at ${path}`)
  return frame
}

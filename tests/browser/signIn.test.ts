import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchChromium } from '../support/chromium.js'
import { freePort } from '../support/freePort.js'
import { json, startRecordingServer, type RecordingServer } from '../support/recordingServer.js'
import { spawnUntil } from '../support/spawnScript.js'

/** A name that is not this machine's, though the playground's own process finds the test's server by it. */
const FOREIGN_HOST = 'base44.test'
const findForeignHost = `import dns from 'node:dns'
const { lookup } = dns
dns.lookup = (host, ...rest) => lookup(host === '${FOREIGN_HOST}' ? '127.0.0.1' : host, ...rest)`

describe('the playground before a server that somebody named', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  /** Opens the page before a server under a host name. */
  async function openBefore(server: RecordingServer, hostname: string): Promise<Page> {
    const port = await freePort()
    const script = await spawnUntil(/playground is at/, 'playground/start.ts', {
      PORT: `${port}`,
      BASE44_SERVER_URL: server.url.replace('127.0.0.1', hostname),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(findForeignHost)}`,
    })
    onTestFinished(() => script.end())
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.goto(`http://localhost:${port}`)
    return page
  }
  const paths = ({ requests }: RecordingServer) =>
    requests.map(({ path }) => path).filter((path) => !path.includes('/analytics/'))

  it('asks for a token, and does not send the development password elsewhere', async () => {
    const server = await startRecordingServer(json({ detail: 'Who are you?' }, 401))
    const page = await openBefore(server, FOREIGN_HOST)
    const alert = page.getByRole('alert')
    await alert.getByText('set BASE44_TOKEN').waitFor()
    expect(await alert.textContent()).not.toContain('can’t be reached')
    expect(paths(server)).toEqual(['/api/apps/playground/entities/User/me'])
  })

  it('signs in with it on this machine', async () => {
    const server = await startRecordingServer(json({ detail: 'Wrong password' }, 401))
    const page = await openBefore(server, '127.0.0.1')
    const alert = page.getByRole('alert')
    await alert.getByText('Wrong password').waitFor()
    expect(await alert.textContent()).not.toContain('can’t be reached')
    expect(paths(server)).toContain('/api/apps/playground/auth/login')
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { createClient, type Base44Client } from '../../src/client.js'
import { launchChromium } from '../support/chromium.js'
import { freePort } from '../support/freePort.js'
import { spawnUntil, type RunningScript } from '../support/spawnScript.js'

/** The real thing, as processes: a backend with its database, the page's server before it, and a browser. */
export interface World {
  url: string
  browser: Browser
  backend: { start: () => Promise<void>; kill: () => Promise<void> }
  /** A client of the same user, for looking at what the server holds. */
  client: Base44Client
  open: (path?: string) => Promise<Page>
  close: () => Promise<void>
}

/** Starts all of it. The backend's data is its own and lasts through a restart. */
export async function startWorld(): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'base44-world-'))
  const [backendPort, pagePort] = [await freePort(), await freePort()]
  const backendUrl = `http://127.0.0.1:${backendPort}`
  let process: RunningScript | undefined
  const backend = {
    async start() {
      process = await spawnUntil(/listening on/, 'playground/backend/main.ts', {
        PORT: `${backendPort}`,
        DATA: dataDir,
      })
    },
    async kill() {
      await process?.end('SIGKILL')
    },
  }
  const [, server, browser] = await Promise.all([
    backend.start(),
    spawnUntil(/playground is at/, 'playground/start.ts', {
      PORT: `${pagePort}`,
      BASE44_SERVER_URL: backendUrl,
    }),
    launchChromium(),
  ])
  const url = `http://localhost:${pagePort}`
  const client = createClient({ appId: 'playground', serverUrl: backendUrl })
  await client.auth.loginViaEmailPassword('dev@example.com', 'password')
  return {
    url,
    browser,
    backend,
    client,
    async open(path = '/') {
      const page = await browser.newPage()
      await page.goto(url + path)
      return page
    },
    async close() {
      client.cleanup()
      await Promise.all([browser.close(), server.end(), process?.end()])
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, LaunchOptions } from 'playwright'
import { expect } from 'vitest'
import { defaultSwitches } from '../../../src/testing/server/defaultSwitches.js'
import { createMemoryStore } from '../../../src/testing/server/store/createMemoryStore.js'
import type { Switches } from '../../../src/testing/server/switchTypes.js'
import { startProxy, type Proxy } from '../../faults/proxy/startProxy.js'
import { createRandom } from '../../faults/support/random.js'
import { createBackdoor, type Backdoor } from '../../faults/world/createBackdoor.js'
import { startFaultyBackend, type FaultyBackend } from '../../faults/world/startFaultyBackend.js'
import { launchChromium } from '../../support/chromium.js'
import { freePort } from '../../support/freePort.js'
import type { RecordedRequest } from '../../support/recordingServer.js'
import { servePage } from '../servePage.js'
import { createAgent, type Agent } from './createAgent.js'
import { openDevice, type Device } from './openDevice.js'
import { startGateway, type Gateway } from './startGateway.js'

/** A backend in memory, a gateway with the page before it, a line that can be made bad, and a browser at its end. */
export interface EngineWorld {
  backend: FaultyBackend
  gateway: Gateway
  proxy: Proxy
  agent: Agent
  backdoor: Backdoor
  browser: Browser
  /** Where the browser is spoken to by others than Playwright. */
  debugPort: number
  /** Where the page is, for the browser. */
  url: string
  /** The same server under a name that is not this machine's, as far as a page can tell. */
  farUrl: string
  /** A browser with nothing in it but a new user's token; it goes when the test is over. */
  openDevice: (options?: BrowserContextOptions) => Promise<Device>
  /** Has the server behave so until the test is over. */
  play: (switches: Partial<Switches>) => void
  /** Resolves when no agent is at work and no request is late. */
  idle: () => Promise<void>
  /** How often a message that says this was sent by a page, whatever became of it. */
  postsOf: (content: string) => number
  /** Ends all that a test has made of it. */
  heal: () => void
  close: () => Promise<void>
}

const FAR_HOST = 'base44.test'

/** Starts one, to be shared by the tests of a file. @param launch starts the browser; default: Chromium */
export async function startEngineWorld(
  launch: (options: LaunchOptions) => Promise<Browser> = launchChromium,
): Promise<EngineWorld> {
  const agent = createAgent()
  const debugPort = await freePort()
  const args = [`--host-resolver-rules=MAP ${FAR_HOST} 127.0.0.1`, `--remote-debugging-port=${debugPort}`]
  const [browser, serve, backend] = await Promise.all([
    launch({ args }),
    servePage(fileURLToPath(new URL('app/page.tsx', import.meta.url))),
    startFaultyBackend({ store: createMemoryStore(), model: agent, switches: {} }),
  ])
  const gateway = await startGateway(backend.port, serve)
  const proxy = await startProxy(() => gateway.port, createRandom(1))
  const world: EngineWorld = {
    backend,
    gateway,
    proxy,
    agent,
    backdoor: createBackdoor(backend, 'engine'),
    browser,
    debugPort,
    url: proxy.url,
    farUrl: proxy.url.replace('127.0.0.1', FAR_HOST),
    openDevice: (options) => openDevice(world, options),
    play: (switches) => void Object.assign(backend.server().switches, switches),
    idle: () => expect.poll(backend.isIdle).toBe(true),
    postsOf(content) {
      const isPost = ({ method, body }: RecordedRequest) =>
        method === 'POST' && body.includes(JSON.stringify(content))
      return gateway.requests.filter(isPost).length
    },
    heal() {
      agent.reset()
      world.play(defaultSwitches)
      for (const layer of [gateway, proxy, backend.http, backend.pushes]) layer.heal()
    },
    async close() {
      await browser.close()
      gateway.close()
      await Promise.all([proxy.close(), backend.stop()])
    },
  }
  return world
}

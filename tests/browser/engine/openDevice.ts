import type { BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { expect, onTestFinished } from 'vitest'
import type { AgentConversation } from '../../../src/client.js'
import type { EngineWorld } from './startEngineWorld.js'

/** A browser of one user's, with a conversation that has nothing in it yet. */
export interface Device {
  context: BrowserContext
  token: string
  conversationId: string
  /** The address of a part of the app, see `app/App.tsx`. */
  addressOf: (show: string, query?: Record<string, string>) => string
  /** Opens that part in a tab of its own. */
  open: (show: string, query?: Record<string, string>) => Promise<Page>
  /** Says of what a page may complain in this test. */
  expects: (complaint: RegExp) => void
  /** A conversation as the server has it. */
  truth: (conversationId?: string) => Promise<AgentConversation>
  /** Its messages' ids. */
  ids: (conversationId?: string) => Promise<string[]>
  /** What its messages say. */
  contents: () => Promise<unknown[]>
}

/** What the browser says of a network that is pulled: that is what the tests do. */
const OF_THE_NETWORK = /^(?:Failed to load resource|WebSocket connection to|Access to fetch)/

/** Opens one; it goes when the test is over, which fails if a page complained. */
export async function openDevice(
  world: Pick<EngineWorld, 'backdoor' | 'browser' | 'url'>,
  options: BrowserContextOptions = {},
): Promise<Device> {
  const { backdoor, browser, url } = world
  const token = await backdoor.issueToken(`${crypto.randomUUID()}@example.com`)
  const conversationId = await backdoor.converse(token)
  const localStorage = [{ name: 'base44_access_token', value: token }]
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [{ origin: url, localStorage }] },
    ...options,
  })
  const complaints: string[] = []
  const expected = [OF_THE_NETWORK]
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (entry) => {
    if (entry.type() === 'error') complaints.push(entry.text())
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints.filter((complaint) => !expected.some((one) => one.test(complaint)))).toEqual([])
  })
  const addressOf: Device['addressOf'] = (show, query = {}) =>
    `${url}/page?${new URLSearchParams({ show, id: conversationId, ...query }).toString()}`
  const truth: Device['truth'] = (id = conversationId) => backdoor.truth(id)
  return {
    context,
    token,
    conversationId,
    addressOf,
    async open(...part) {
      const page = await context.newPage()
      await page.goto(addressOf(...part))
      return page
    },
    expects: (complaint) => void expected.push(complaint),
    truth,
    ids: async (id) => (await truth(id)).messages.map((message) => message.id),
    contents: async () => (await truth()).messages.map(({ content }) => content),
  }
}

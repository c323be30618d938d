import type { BrowserContext } from 'playwright'
import type { EngineWorld } from './startEngineWorld.js'

/** Lets pages be opened without a network too, as a service worker would. */
export async function keepPages(
  { gateway }: Pick<EngineWorld, 'gateway'>,
  context: BrowserContext,
): Promise<void> {
  // of a page that didn't come over the network the browser can't know that it is of this machine
  await context.grantPermissions(['local-network-access'])
  await context.route(/\/(?:page|assets)\b/, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    const answer = await fetch(`http://127.0.0.1:${gateway.port}${pathname}${search}`)
    const contentType = answer.headers.get('content-type') ?? ''
    await route.fulfill({ contentType, body: await answer.text() })
  })
}

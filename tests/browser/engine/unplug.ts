import type { BrowserContext } from 'playwright'
import type { EngineWorld } from './startEngineWorld.js'

/**
 * Pulls the plug: what is connected breaks, nothing else can be, and the browser knows. Its own emulation would leave
 * sockets as they are. Returns what puts it back.
 */
export async function unplug(
  { proxy }: Pick<EngineWorld, 'proxy'>,
  context: BrowserContext,
): Promise<() => Promise<void>> {
  proxy.down()
  await context.setOffline(true)
  return () => {
    proxy.up()
    return context.setOffline(false)
  }
}

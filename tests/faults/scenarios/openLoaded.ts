import { waitUntil } from '../support/waitUntil.js'
import type { Viewer, ViewerOptions, World } from '../world/worldTypes.js'

/** Opens a conversation that has a message, and waits until it is shown and live. */
export async function openLoaded(world: World, options: ViewerOptions = {}): Promise<Viewer> {
  await world.append(1, options.conversationId)
  const viewer = await world.open(options)
  world.check(await waitUntil(viewer.isLive), 'the conversation did not open')
  return viewer
}

import { onTestFinished } from 'vitest'
import { startWorld, type WorldOptions } from '../world/startWorld.js'
import type { World } from '../world/worldTypes.js'

/** A world that ends with the test. */
export async function startTestWorld(options: WorldOptions): Promise<World> {
  const world = await startWorld(options)
  onTestFinished(world.close)
  return world
}

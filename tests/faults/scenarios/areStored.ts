import type { Viewer, World } from '../world/worldTypes.js'

/** The server has got all that somebody sent. */
export function areStored({ history }: World, { intents }: Viewer): boolean {
  return intents.every(({ localId }) => history.copiesOf(localId).length > 0)
}

import type { ServerEdges } from '../edgeTypes.js'
import type { EntityChange } from '../entities/planTypes.js'
import { entityFrame } from './entityFrame.js'

/** Tells an entity's room what happened to its records: a frame for each. */
export function announce(
  { emit, clock }: ServerEdges,
  appId: string,
  name: string,
  changes: readonly EntityChange[],
): void {
  const timestamp = new Date(clock.now()).toISOString()
  for (const { type, record } of changes) {
    emit({ room: `entities:${appId}:${name}`, data: entityFrame(type, record, timestamp) })
  }
}

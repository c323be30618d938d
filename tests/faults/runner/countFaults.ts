import type { World } from '../world/worldTypes.js'

/** How many faults were really played: one that nothing met proves nothing. */
export function countFaults({ proxy, backend }: World): number {
  const onTheLine = proxy.log.filter(
    ({ event }) => event === 'rule' || event === 'reset' || event === 'refused',
  )
  const onRequests = backend.http.log.filter(({ wasFaulty }) => wasFaulty)
  return onTheLine.length + onRequests.length + backend.pushes.played()
}

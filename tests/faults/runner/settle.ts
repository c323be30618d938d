import { PATIENCE_MS } from '../support/patience.js'
import { wait } from '../support/wait.js'
import { judge } from '../world/judge.js'
import type { Violation } from '../world/violations.js'
import type { World } from '../world/worldTypes.js'

/** What looks settled must stay so for this long. */
const HOLD_MS = 300
const POLL_MS = 40

/** What was wrong to the last, and how long it took until nothing was. */
export interface Settled {
  left: readonly Violation[]
  /** `Infinity` when that never came. */
  settledMs: number
}

/** Ends all faults and waits until what is shown is what the server has. */
export async function settle(world: World, patienceMs: number = PATIENCE_MS): Promise<Settled> {
  world.heal()
  const healedAt = Date.now()
  await world.idle()
  let good: number | undefined
  for (;;) {
    const left = await judgeAll(world)
    const now = Date.now()
    good = left.length > 0 ? undefined : (good ?? now)
    if (good !== undefined && now - good >= HOLD_MS) return { left, settledMs: good - healedAt }
    if (good === undefined && now - healedAt > patienceMs) return { left, settledMs: Infinity }
    await wait(POLL_MS)
  }
}

async function judgeAll(world: World): Promise<readonly Violation[]> {
  const lists = await Promise.all(world.viewers.map((viewer) => judge(world, viewer)))
  return lists.flat()
}

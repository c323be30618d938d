import type { Orphans, OrphansConfig } from './orphans.js'

/** Who lives answers within this. */
const ANSWER_MS = 500

/**
 * Asks the tabs whether they live, where there are no locks that would tell. Of several that ask at the same time, the
 * one whose name comes first takes what is left.
 */
export function createOrphansByAsking(
  { tab: own, known, onDead, onTaken }: OrphansConfig,
  ask: (isSeeking: boolean) => void,
): Orphans {
  const alive = new Set<string>()
  const seeking = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const decide = () => {
    timer = undefined
    const isFirst = [...seeking].every((tab) => own < tab)
    const dead = known().filter((tab) => !alive.has(tab))
    // whoever joins later is not told that this one seeks still
    ask(false)
    dead.forEach(isFirst ? onDead : onTaken)
  }
  const seek = () => {
    if (timer !== undefined || known().length === 0) return
    alive.clear()
    seeking.clear()
    timer = setTimeout(decide, ANSWER_MS)
    ask(true)
  }
  return {
    seek,
    heard(tab, isSeeking) {
      alive.add(tab)
      if (isSeeking) seeking.add(tab)
      else seeking.delete(tab)
    },
    left(tab) {
      seek()
      alive.delete(tab)
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

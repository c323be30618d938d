import type { Orphans, OrphansConfig } from './orphans.js'
import type { TabLocks } from './tabLocks.js'

/** The lock that a tab holds for as long as it lives. */
export function lockOfTab(tab: string): string {
  return `base44:tab:${tab}`
}

/**
 * Waits in line for the lock of each tab that is known: whoever is given it knows that the tab is dead, and that no
 * other tab believes the same at that moment.
 */
export function createOrphansByLock({ known, onDead }: OrphansConfig, locks: TabLocks): Orphans {
  const waiting = new Map<string, AbortController>()
  const waitFor = async (tab: string) => {
    if (waiting.has(tab)) return
    const controller = new AbortController()
    waiting.set(tab, controller)
    // called off, or refused: another tab, or the next visit, will find it
    const release = await locks.hold(lockOfTab(tab), controller.signal).catch(() => undefined)
    try {
      if (release && !controller.signal.aborted) onDead(tab)
    } finally {
      release?.()
      waiting.delete(tab)
    }
  }
  return {
    seek: () => known().forEach((tab) => void waitFor(tab)),
    heard: (tab) => void waitFor(tab),
    // its lock tells
    left: () => undefined,
    stop: () => waiting.forEach((controller) => controller.abort()),
  }
}

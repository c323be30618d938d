import type { HostileInput } from './HostileInput.js'
import { ORIGIN, type Site } from './openSite.js'

/** What a careless page lets through. */
export interface ControlCounts {
  scripts: number
  requests: number
  links: number
}

/** Shows the same inputs as a careless page would. A harness that sees nothing there sees nothing at all. */
export async function runControl(site: Site, entries: readonly HostileInput[]): Promise<ControlCounts> {
  const counts = { scripts: 0, requests: 0, links: 0 }
  for (const { input } of entries) {
    // an input may take the page away
    const played = await site.page
      .evaluate((text) => window.hostile.playControl(text), input)
      .catch(() => undefined)
    const sightings = await site.takeSightings()
    counts.scripts += sightings.some(({ rule }) => rule === 'script') ? 1 : 0
    counts.requests += sightings.filter(({ rule }) => rule === 'request').length
    counts.links += played?.links ?? 0
    if (!played || !site.page.url().startsWith(ORIGIN)) await site.page.goto(`${ORIGIN}/`)
  }
  return counts
}

import { clickLinks } from './clickLinks.js'
import { expectedText } from './expectedText.js'
import { findLost } from './findLost.js'
import type { HostileInput } from './HostileInput.js'
import { isLoad } from './isLoad.js'
import type { Site } from './openSite.js'
import type { Delivery, Played, Sighting } from './Played.js'
import { urlForms } from './app/urlForms.js'
import { WORST_TASK_MS, WORST_TOTAL_MS, type Tally } from './Tally.js'

/** What holds the page up may be somebody else on the machine: the least of so many counts. */
const MEASURED = 3
/** A page that an input has stopped for good is an end to the run. */
const PATIENCE_MS = 60_000

/** Plays one input in one way, and keeps what is found. Returns what it shows at last. */
export async function playOnSite(
  site: Site,
  entry: HostileInput,
  delivery: Delivery,
  tally: Tally,
  { clicks, html }: { clicks: number; html?: string | undefined },
): Promise<string> {
  const way = { isStrict: site.isStrict, delivery }
  const played = await playUntilQuick(site, entry, delivery)
  const sightings = [
    ...played.sightings,
    ...lostText(entry, played),
    ...(isLoad(entry) ? heldUp(played) : []),
  ]
  if (html !== undefined && html !== played.shown.html) {
    sightings.push({ rule: 'text', seen: 'streamed, it is not what it is as a whole' })
  }
  // what comes of a click is no request that comes by itself
  sightings.push(...(await site.takeSightings()))
  if (clicks > 0) {
    const followed = await clickLinks(site, clicks)
    tally.clicks += followed.clicked
    sightings.push(...followed.sightings, ...(await site.takeSightings()))
  }
  tally.add(entry, way, sightings)
  tally.plays += 1
  tally.updates += played.updates
  if (isLoad(entry)) {
    tally.worstTask = Math.max(tally.worstTask, played.worstTask)
    tally.worstTotal = Math.max(tally.worstTotal, played.longTasks)
  }
  return played.shown.html
}

async function playUntilQuick(site: Site, entry: HostileInput, delivery: Delivery): Promise<Played> {
  // behind a window that a link has opened, frames come once a second
  if (isLoad(entry)) await site.page.bringToFront()
  const play = () =>
    withinPatience(
      site.page.evaluate(([input, how]) => window.hostile.play(input, how), [entry, delivery] as const),
      `${entry.id} (${delivery}) does not come to an end`,
    )
  let best = await play()
  for (let round = 1; round < MEASURED && isLoad(entry) && heldUp(best).length > 0; round += 1) {
    const next = await play()
    if (next.worstTask < best.worstTask) best = next
  }
  return best
}

async function withinPatience<T>(promise: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const lost = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), PATIENCE_MS)
  })
  try {
    return await Promise.race([promise, lost])
  } finally {
    clearTimeout(timer)
  }
}

function heldUp({ worstTask, longTasks }: Played): Sighting[] {
  if (worstTask <= WORST_TASK_MS && longTasks <= WORST_TOTAL_MS) return []
  const seen = `held up for ${Math.round(worstTask)} ms at once, ${Math.round(longTasks)} ms in all`
  return [{ rule: 'time', seen }]
}

function lostText({ kind, input }: HostileInput, { shown }: Played): Sighting[] {
  if (kind === 'json' || kind === 'role-content') return []
  const text = kind === 'url' ? urlForms(input) : input
  if (text.trim() === '') return []
  if (shown.isPlain) {
    return shown.text === text ? [] : [{ rule: 'text', seen: 'shown as plain text, it is not the text' }]
  }
  const lost = findLost(expectedText(text), shown.text)
  return lost === undefined ? [] : [{ rule: 'text', seen: `lost from here on: ${lost}` }]
}

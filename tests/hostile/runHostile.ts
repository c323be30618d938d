import { launchChromium } from '../support/chromium.js'
import { startWorld } from './app/startWorld.js'
import { buildPage } from './buildPage.js'
import type { HostileInput } from './HostileInput.js'
import { isLoad } from './isLoad.js'
import { openSite, ORIGIN, type Site } from './openSite.js'
import type { Delivery } from './Played.js'
import { playOnSite } from './playOnSite.js'
import { renderOnServer } from './renderOnServer.js'
import { runControl, type ControlCounts } from './runControl.js'
import { Tally } from './Tally.js'

/** What is to be run. */
export interface HostileRun {
  entries: readonly HostileInput[]
  /** What a careless page is given: some of those that it would let do what they want. */
  control: readonly HostileInput[]
  /** Deliveries under the policy, and without one. */
  strict: readonly Delivery[]
  loose: readonly Delivery[]
  /** Deliveries of what is made to take long. */
  loads: readonly Delivery[]
}

/** More links of one input say no more. */
const MOST_CLICKS = 4

/** Runs all of it in one browser: with two windows at a time, but for what is measured. */
export async function runHostile(
  run: HostileRun,
  tally = new Tally(),
): Promise<{ tally: Tally; control: ControlCounts }> {
  const [built, browser] = await Promise.all([buildPage(), launchChromium()])
  try {
    const open = (isStrict: boolean) => openSite(browser, built, isStrict)
    const [strict, loose, careless] = await Promise.all([open(true), open(false), open(false)])
    const quick = run.entries.filter((entry) => !isLoad(entry))
    const control = await runControl(careless, run.control)
    await careless.close()
    await Promise.all([playAll(strict, quick, run.strict, tally), playAll(loose, quick, run.loose, tally)])
    for (const site of [strict, loose]) {
      const wanted = site.isStrict ? run.strict : run.loose
      const deliveries = run.loads.filter((delivery) => wanted.includes(delivery))
      await playAll(site, run.entries.filter(isLoad), deliveries, tally)
    }
    await playServers(strict, run.entries, tally)
    return { tally, control }
  } finally {
    await browser.close()
  }
}

async function playAll(
  site: Site,
  entries: readonly HostileInput[],
  deliveries: readonly Delivery[],
  tally: Tally,
): Promise<void> {
  for (const entry of entries) {
    let html: string | undefined
    for (const delivery of deliveries) {
      const shown = await playOnSite(site, entry, delivery, tally, {
        clicks: delivery === 'whole' ? MOST_CLICKS : 0,
        html,
      })
      html ??= shown
    }
  }
}

async function playServers(site: Site, entries: readonly HostileInput[], tally: Tally): Promise<void> {
  const world = await startWorld(ORIGIN)
  for (const entry of entries) {
    const html = await renderOnServer(world, entry).catch((error: unknown) => {
      tally.add(entry, 'server', [{ rule: 'error', seen: String(error) }])
      return ''
    })
    site.setHtml(html)
    await site.page.goto(`${ORIGIN}/html`)
    const seen = await site.page.evaluate(() => window.hostile.inspectPage())
    tally.add(entry, 'server', [...seen, ...(await site.takeSightings())])
    tally.plays += 1
  }
  world.client.cleanup()
}

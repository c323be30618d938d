import type { Browser, Page } from 'playwright'

/** One event of Chromium's trace, as far as it is read here. */
export interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds. */
  ts: number
  dur?: number
  /** Microseconds of a processor: what others did meanwhile isn't in it. */
  tdur?: number
}

const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
]

/** Records what the page's threads do while `run` runs. */
export async function traceStream(
  browser: Browser,
  page: Page,
  run: () => Promise<void>,
): Promise<TraceEvent[]> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await run()
  const trace = await browser.stopTracing()
  // Chromium's format
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  return traceEvents
}

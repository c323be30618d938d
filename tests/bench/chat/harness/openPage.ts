import type { Page } from 'playwright'
import type { SubjectName } from '../subjects.js'
import { tellPage } from './tellPage.js'
import type { World } from './World.js'

/** A subject's page that shows its threads, and rests. */
export interface OpenedPage {
  page: Page
  ids: readonly string[]
  /** From being told to show what is loaded to the frame that shows it, in milliseconds. */
  openMs: number
  /** Which of its files it has asked for. */
  asked: ReadonlySet<string>
  close: () => Promise<void>
}

/** As a phone has it, or a panel beside an app. */
const VIEWPORT = { width: 480, height: 800 }

/** Opens a subject with threads of these lengths, and waits until it has nothing more to do. */
export async function openPage(
  { browser, server, pages }: World,
  subject: SubjectName,
  lengths: readonly number[],
  viewport = VIEWPORT,
): Promise<OpenedPage> {
  const ids = lengths.map(server.threads.begin)
  const built = pages.get(subject)
  if (!built) throw new Error(`The page of ${subject} isn't built`)
  const { asked } = server.show(built)
  const page = await browser.newPage({ viewport })
  // what waits for a page that is broken would wait for ever
  page.on('pageerror', (error) => {
    console.error(error)
    void page.close()
  })
  await page.goto(server.url)
  await page.waitForFunction(() => 'bench' in globalThis)
  await tellPage(page, 'load', ids)
  // garbage of the loading is nobody's to collect while the opening is timed
  await page.requestGC()
  const openMs = await tellPage(page, 'open')
  await server.settled(ids.length)
  await tellPage(page, 'painted')
  return { page, ids, openMs, asked, close: () => page.close() }
}

import { launchChromium } from '../../support/chromium.js'
import { printColumns } from '../printColumns.js'
import { buildPage } from './harness/buildPage.js'
import { measureStream } from './harness/measureStream.js'
import { openPage } from './harness/openPage.js'
import { readProfile } from './harness/readProfile.js'
import { startChatServer } from './harness/startChatServer.js'
import { warmUp } from './harness/warmUp.js'
import { SUBJECTS, type SubjectName } from './subjects.js'

const FUNCTIONS = 25

/** Prints in which functions the time of a stream into 10,000 messages goes, with their names kept. @returns true */
export async function profilePages(names: readonly SubjectName[]): Promise<true> {
  const server = await startChatServer()
  for (const name of names) {
    const browser = await launchChromium()
    const built = await buildPage(name, true)
    const pages = new Map([[name, built]])
    const world = { browser, server, pages }
    const opened = await openPage(world, name, [10_000])
    await warmUp(world, opened)
    const session = await opened.page.context().newCDPSession(opened.page)
    await session.send('Profiler.enable')
    await session.send('Profiler.setSamplingInterval', { interval: 200 })
    await session.send('Profiler.start')
    await measureStream(world, opened)
    const { profile } = await session.send('Profiler.stop')
    const rows = readProfile(built, profile).slice(0, FUNCTIONS)
    printColumns(`${SUBJECTS[name].title}: ms of its own, per push`, [
      ['function', 'ms', 'of script'],
      ...rows.map(({ where, ms, share }) => [where, ms.toFixed(3), `${(share * 100).toFixed(1)}%`]),
    ])
    await browser.close()
  }
  await server.close()
  return true
}

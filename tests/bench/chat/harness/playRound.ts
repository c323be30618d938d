import { launchChromium } from '../../../support/chromium.js'
import { LENGTHS, type Length, type Round, type Sample } from '../Round.js'
import { SUBJECTS, type SubjectName } from '../subjects.js'
import { measureBurst } from './measureBurst.js'
import { measureHeap } from './measureHeap.js'
import { measurePatiently, measureStream } from './measureStream.js'
import { measureTyping } from './measureTyping.js'
import { openPage } from './openPage.js'
import type { World } from './World.js'

/** What a round is made of. */
export interface RoundPlan {
  /** In this order, by length. */
  subjects: (length: Length) => readonly SubjectName[]
  withTyping: boolean
}

/** Measures everything once, in a browser of its own. */
export async function playRound(
  { server, pages }: Pick<World, 'server' | 'pages'>,
  { subjects, withTyping }: RoundPlan,
): Promise<Round> {
  const browser = await launchChromium()
  const world = { browser, server, pages }
  const samples = new Map<`${SubjectName} ${Length}`, Sample>()
  for (const length of LENGTHS) {
    for (const name of subjects(length)) {
      const isTypedInto = withTyping && length === 10_000 && !SUBJECTS[name].isPeer
      samples.set(`${name} ${length}`, await takeSample(world, name, length, isTypedInto))
    }
  }
  const burst = { floor: await measureBurst(world, 'floor'), ours: await measureBurst(world, 'ours') }
  const excess = await measureExcess(world, samples.get('ours 10000')?.heap ?? NaN)
  await browser.close()
  return { samples, burst, excess }
}

async function takeSample(
  world: World,
  name: SubjectName,
  length: number,
  isTypedInto: boolean,
): Promise<Sample> {
  const opened = await openPage(world, name, [length])
  const { openMs, asked } = opened
  const heap = await measureHeap(opened.page)
  const measure = SUBJECTS[name].isPeer ? measurePatiently : measureStream
  const stream = await measure(world, opened)
  const typing = isTypedInto ? await measureTyping(world, opened) : undefined
  await opened.close()
  return { openMs, stream, heap, asked, typing }
}

async function measureExcess(world: World, heap: number): Promise<number> {
  const opened = await openPage(world, 'ours', [2])
  const small = await measureHeap(opened.page)
  await opened.close()
  const { threads } = world.server
  return heap - small - Buffer.byteLength(threads.read(threads.begin(10_000)))
}

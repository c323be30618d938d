import { describeAnswer, streamAnswer } from '../workload/streamAnswer.js'
import type { OpenedPage } from './openPage.js'
import { pushAtPace } from './pushAtPace.js'
import { tellPage } from './tellPage.js'
import type { World } from './World.js'

const ANSWER = describeAnswer('s0', 60)

/** Streams a short answer into a page, for a second, and waits until it is shown. */
export async function warmUp({ server }: World, { page, ids }: OpenedPage): Promise<void> {
  await pushAtPace(streamAnswer(ANSWER), 60, (message) => server.push(ids[0] ?? '', message))
  await tellPage(page, 'shown', ANSWER.ending)
}

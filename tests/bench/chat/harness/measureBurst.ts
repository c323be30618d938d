import { describeAnswer, streamAnswer } from '../workload/streamAnswer.js'
import type { SubjectName } from '../subjects.js'
import { openPage } from './openPage.js'
import { pushAtPace } from './pushAtPace.js'
import { tellPage } from './tellPage.js'
import type { World } from './World.js'

/** How a page came through a thousand pushes in a second. */
export interface BurstResult {
  /** Milliseconds from when the last push was sent to the frame that shows it, and all others. */
  lag: number
  /** Of all threads, how many lack their last push, and how many don't stand at their end. */
  lost: number
  astray: number
}

const THREADS = 10
/** Room for ten chats beside each other. */
const VIEWPORT = { width: 1_600, height: 1_000 }
const ANSWER = describeAnswer('s3', 100)

/** Pushes a hundred frames into each of ten threads on one page, within a second. */
export async function measureBurst(world: World, name: SubjectName): Promise<BurstResult> {
  const opened = await openPage(
    world,
    name,
    Array.from({ length: THREADS }, () => 100),
    VIEWPORT,
  )
  const { page, ids } = opened
  const pushes = streamAnswer(ANSWER).flatMap((message) => ids.map((id) => ({ id, message })))
  const shown = tellPage(page, 'shown', ANSWER.ending)
  let lastAt = 0
  await pushAtPace(pushes, pushes.length, ({ id, message }) => {
    world.server.push(id, message)
    lastAt = Date.now()
  })
  const lag = (await shown) - lastAt
  await tellPage(page, 'painted')
  const { whole, atTail } = await tellPage(page, 'look', ANSWER.ending)
  await opened.close()
  return { lag, lost: THREADS - whole, astray: THREADS - atTail }
}

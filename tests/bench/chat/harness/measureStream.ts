import type { AgentMessage } from '../../../../src/wire/agentTypes.js'
import { describeAnswer, FRAMES, streamAnswer } from '../workload/streamAnswer.js'
import type { OpenedPage } from './openPage.js'
import { pushAtPace } from './pushAtPace.js'
import { readTrace, type StreamCost } from './readTrace.js'
import { tellPage } from './tellPage.js'
import { traceStream } from './traceStream.js'
import { warmUp } from './warmUp.js'
import type { World } from './World.js'

/** What a stream cost, and how it came: as it does, or each push when the last one was painted. */
export interface MeasuredStream extends StreamCost {
  isSteady: boolean
}

const PER_SECOND = 60
const ANSWER = describeAnswer('s1')
const PROBE = describeAnswer('p')
/** Who takes longer for a push, in milliseconds, would draw several at once, and seem quicker than it is. */
const STEADY_MS = 14
/** Who takes longer than this isn't warmed up by a whole answer. */
const WARM_MS = 100
/** As many pushes as are painted in so many milliseconds, but so many at least and at most. */
const ONE_BY_ONE = { ms: 5_000, least: 4, most: 60 }

/** Streams an answer into a page, 60 frames a second, after a short one that warms it up. */
export async function measureStream(world: World, opened: OpenedPage): Promise<MeasuredStream> {
  await warmUp(world, opened)
  return measureSteady(world, opened)
}

/** The same, but one push after the other for a page that takes too long for a push. */
export async function measurePatiently(world: World, opened: OpenedPage): Promise<MeasuredStream> {
  const probe = () => pushOneByOne(world, opened, streamAnswer(PROBE).slice(-3))
  let { push } = await probe()
  if (push < WARM_MS) {
    await warmUp(world, opened)
    push = (await probe()).push
  }
  if (push < STEADY_MS) return measureSteady(world, opened)
  const { ms, least, most } = ONE_BY_ONE
  const count = Math.round(Math.min(Math.max(ms / push, least), most))
  const every = FRAMES / count
  const frames = streamAnswer(ANSWER).filter(
    (_, step) => Math.floor((step + 1) / every) > Math.floor(step / every),
  )
  return { ...(await pushOneByOne(world, opened, frames)), isSteady: false }
}

async function measureSteady(world: World, opened: OpenedPage): Promise<MeasuredStream> {
  const { page } = opened
  await page.requestGC()
  const events = await traceStream(world.browser, page, async () => {
    await pushAtPace(streamAnswer(ANSWER), PER_SECOND, push(world, opened))
    await tellPage(page, 'shown', ANSWER.ending)
    await tellPage(page, 'painted')
  })
  return { ...readTrace(events), isSteady: true }
}

async function pushOneByOne(
  world: World,
  opened: OpenedPage,
  frames: readonly AgentMessage[],
): Promise<StreamCost> {
  const { page } = opened
  const before = await tellPage(page, 'heardSoFar')
  await page.requestGC()
  const events = await traceStream(world.browser, page, async () => {
    for (const [place, message] of frames.entries()) {
      push(world, opened)(message)
      await tellPage(page, 'heard', before + place + 1)
      await tellPage(page, 'painted')
    }
  })
  return readTrace(events)
}

function push({ server }: World, { ids }: OpenedPage): (message: AgentMessage) => void {
  return (message) => server.push(ids[0] ?? '', message)
}

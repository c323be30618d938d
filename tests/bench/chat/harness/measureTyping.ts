import { quantile } from '../../quantile.js'
import { describeAnswer, streamAnswer } from '../workload/streamAnswer.js'
import type { OpenedPage } from './openPage.js'
import { pushAtPace } from './pushAtPace.js'
import { tellPage } from './tellPage.js'
import type { World } from './World.js'

/** Of 100 keys the 95th, in milliseconds from the press to the frame that shows it. */
export interface TypingCost {
  timing: number
  frame: number
}

const KEYS = 40
const ANSWER = describeAnswer('s2', 260)

/** Types into the composer while an answer streams in. */
export async function measureTyping({ server }: World, { page, ids }: OpenedPage): Promise<TypingCost> {
  await page.getByRole('textbox').focus()
  const streamed = pushAtPace(streamAnswer(ANSWER), 60, (message) => server.push(ids[0] ?? '', message))
  // no multiple of a frame, so that keys come at any moment of one
  await pushAtPace(Array.from({ length: KEYS }), 9.7, () => void page.keyboard.press('a'))
  await streamed
  await tellPage(page, 'shown', ANSWER.ending)
  const keys = await tellPage(page, 'keys')
  const typed = await page.getByRole('textbox').inputValue()
  if (keys.length !== KEYS || typed.length !== KEYS) {
    throw new Error(`${KEYS} keys were pressed, ${keys.length} were seen, and ${typed.length} written`)
  }
  return {
    timing: quantile(
      keys.map(({ timing }) => timing),
      0.95,
    ),
    frame: quantile(
      keys.map(({ frame }) => frame),
      0.95,
    ),
  }
}

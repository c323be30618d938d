import type { AgentMessage } from '../../../../src/wire/agentTypes.js'
import { createRandom } from './createRandom.js'
import { dateAt } from './seedMessages.js'
import { writeMarkdown } from './writeMarkdown.js'

/** An answer on its way: the whole message, again and again, each time a little longer. */
export interface Answer {
  id: string
  frames: number
  /** Of its last frame. */
  characters: number
  /** Its last words, by which a page is seen to show all of it. */
  ending: string
}

/** PERFORMANCE's stream: 400 frames, to 8,000 characters. */
export const FRAMES = 400
const CHARACTERS = 8_000
/** What the last block may go beyond the length, with the ending. */
const LAST_BLOCK = 150
/** After the last message of the longest thread. */
const AFTER_ALL = 100_000

/** The first frames of the stream: all 400 of them, unless told otherwise. */
export function describeAnswer(id: string, frames = FRAMES): Answer {
  return { id, frames, characters: (CHARACTERS * frames) / FRAMES, ending: `End of ${id}.` }
}

/** The message of each of its frames. */
export function streamAnswer({ id, frames, characters, ending }: Answer): AgentMessage[] {
  const whole = `${writeMarkdown(createRandom(7), characters - LAST_BLOCK)}\n\n${ending}`
  return Array.from({ length: frames }, (_, step) => ({
    id,
    role: 'assistant',
    content: whole.slice(0, Math.ceil(((step + 1) / frames) * whole.length)),
    created_date: dateAt(AFTER_ALL),
    updated_date: dateAt(AFTER_ALL + step / 1_000),
  }))
}

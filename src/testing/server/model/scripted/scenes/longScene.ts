import { longText } from './longText.js'
import type { Scene } from './Scene.js'

/** An answer of many screens. */
export const longScene: Scene = {
  name: 'long',
  otherNames: ['long answer'],
  help: 'an answer of about 8,000 characters with headings, lists, quotes, links, tasks and a footnote',
  async *play(stage) {
    yield* stage.say(longText())
  },
}

import { pretendTool } from './pretendTool.js'
import type { Scene } from './Scene.js'

/** About 25 s at 33 ms a beat: longer than a chat believes that an agent is still at work. */
const silentBeats = 760

/**
 * Begins, falls silent, and goes on. The silence is a call's: where only text had come, nobody could tell it from an
 * answer that has ended.
 */
export const stallScene: Scene = {
  name: 'stall',
  otherNames: ['stalled'],
  help: 'it begins, is silent for 25 seconds, and goes on after all',
  async *play(stage) {
    const askCarrier = pretendTool('ask_carrier', async () => {
      await stage.rest(silentBeats)
      return { parcel: 'P-7733', place: 'in the depot' }
    })
    yield* stage.say('I ask the carrier where the parcel is. This may take them a moment.')
    yield* stage.call(askCarrier, { parcel: 'P-7733' })
    yield* stage.say(
      'They took their time, but here it is: the parcel is **in the depot** and comes tomorrow.',
    )
  },
}

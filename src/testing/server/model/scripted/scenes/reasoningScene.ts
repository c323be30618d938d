import type { Scene } from './Scene.js'

const thoughts = `The customer wants to know whether the lamp can still arrive before Friday. Today's parcels have left at noon, so the earliest van is tomorrow's.

Two ways are open. **By standard parcel** it takes two to three days: that is Thursday at best, and Friday if the depot is full. **By express** it takes one day, but the lamp is longer than a metre, and express takes nothing over 90 cm.

Unless the lamp goes in two boxes: the stem comes apart in the middle, so each half is about 60 cm.

- two express boxes cost 11.80, against 4.90 for the standard parcel
- the order was above 100, so the first 5.00 are ours
- that leaves 6.80 to pay, which I should ask about and not simply charge

Is somebody at home? The order says that a neighbour takes parcels, so this is no obstacle. I recommend express in two boxes, and name the price first.`

/** Thinks for several seconds, then answers in two sentences. */
export const reasoningScene: Scene = {
  name: 'reasoning',
  otherNames: ['thinking'],
  help: 'it thinks for a while before it answers',
  async *play(stage) {
    yield* stage.think(thoughts)
    yield* stage.say(
      'Yes, the lamp can arrive before Friday: by express, in two boxes, for **6.80** more. Shall I send it that way?',
    )
  },
}

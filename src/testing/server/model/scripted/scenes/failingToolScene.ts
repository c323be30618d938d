import { pretendTool } from './pretendTool.js'
import type { Scene } from './Scene.js'

const reason = 'Order A-1038 was paid by voucher: a refund of 49.00 needs the approval of the accounts team.'

const refundOrder = pretendTool('refund_order', () => {
  throw new Error(reason)
})

/** A call that ends with an error, and an agent that says so. */
export const failingToolScene: Scene = {
  name: 'failing tool',
  otherNames: ['failing', 'tool error'],
  help: 'a call that fails, with the reason why',
  async *play(stage) {
    yield* stage.think('A refund is wanted. I have a tool for it.')
    yield* stage.say('I refund the order.')
    yield* stage.call(refundOrder, { order_number: 'A-1038', amount: 49, currency: 'EUR' })
    yield* stage.say(
      `I **could not refund** order A-1038, and nothing was changed. This is what I was told:\n\n> ${reason}\n\nShall I write to the accounts team?`,
    )
  },
}

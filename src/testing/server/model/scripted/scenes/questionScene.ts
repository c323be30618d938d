import { pretendTool } from './pretendTool.js'
import type { Scene } from './Scene.js'

const confirmRefund = pretendTool('confirm_refund', () => ({ confirmed: false }))

/** A call that waits for the user's answer, and an agent that says nothing more until then. */
export const questionScene: Scene = {
  name: 'question',
  otherNames: ['needs input', 'confirmation'],
  help: 'a call that waits for your answer before it goes on',
  async *play(stage) {
    yield* stage.think('A refund is money. I must not give one without being told to.')
    yield* stage.say('I can refund order A-1042. Before I do, please look at what would be paid back.')
    yield* stage.ask(confirmRefund, {
      order_number: 'A-1042',
      amount: 49,
      currency: 'EUR',
      question: 'Shall I refund this order?',
      choices: ['Refund it', 'Leave it as it is'],
    })
  },
}

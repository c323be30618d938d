import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chatPage } from './chatPage.js'
import { longAnswer } from './engine/longAnswer.js'
import { startEngineWorld, type EngineWorld } from './engine/startEngineWorld.js'
import { comeToRest, movedBy, rowInSight } from './scrolling.js'

describe('the search of a thread of many messages', () => {
  let world: EngineWorld

  beforeAll(async () => {
    world = await startEngineWorld()
  })
  afterAll(() => world.close())
  afterEach(() => world.heal())

  it('goes to a word far up, colours it in sight, and stays there while an answer streams in', async () => {
    const device = await world.openDevice({ viewport: { width: 700, height: 800 } })
    for (let place = 0; place < 150; place += 1) {
      await world.backdoor.append(device.conversationId, textOf(place))
    }
    const chat = chatPage(await device.open('chat'))
    await chat.messages.getByText('Message 149.').waitFor()
    const answer = longAnswer(40)
    world.agent.answer(answer.tell)
    await chat.send('And now?')
    await chat.messages.getByText('w0').waitFor()

    await chat.input.press('ControlOrMeta+f')
    const field = chat.chat.getByRole('searchbox')
    await field.fill('NEEDLE')
    await chat.chat.getByRole('search').getByText('2 of 2').waitFor()
    await chat.messages.getByText('Message 90.').waitFor()
    await comeToRest(chat.log)
    expect(await activeHit(chat)).toEqual({ text: 'needle', isInSight: true })

    const seen = await rowInSight(chat.log)
    answer.goOn()
    answer.end()
    await chat.turn('idle')
    await comeToRest(chat.log)
    expect(await movedBy(chat.log, seen)).toBeLessThanOrEqual(1)

    await field.press('Enter')
    await chat.chat.getByRole('search').getByText('1 of 2').waitFor()
    await chat.messages.getByText('Message 6.').waitFor()
    await expect.poll(() => activeHit(chat)).toEqual({ text: 'needle', isInSight: true })
    await field.press('Escape')
    expect(await chat.page.evaluate(() => CSS.highlights.size)).toBe(0)
    expect(await chat.input.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('says that its menu could not be loaded, and has it once the network is back', async () => {
    const device = await world.openDevice()
    await world.backdoor.append(device.conversationId, 'Hello.')
    const { page, chat, messages } = chatPage(await device.open('chat'))
    await messages.getByText('Hello.').waitFor()
    const menu = chat.getByRole('button', { name: 'More actions' })
    await page.route('**/AgentChatMenuPanel*', (route) => route.abort())
    await menu.click()
    await chat
      .getByRole('alert')
      .getByText(/could not be loaded/)
      .waitFor()
    await page.unroute('**/AgentChatMenuPanel*')
    await menu.press('Escape')
    await menu.click()
    await chat.getByRole('button', { name: 'Copy the conversation' }).waitFor()
  })
})

/** Of many heights; one is much higher than the page, and what is looked for stands deep within it. */
const textOf = (place: number) => {
  const filling = 'Some words to fill a line or two. '.repeat(place === 6 ? 400 : (place * 7) % 23)
  return place === 6 || place === 90
    ? `Message ${place}. ${filling}\n\nHere is the nee**dle**. ${filling}`
    : `Message ${place}. ${filling}`
}

/** The match that is gone to: what it says, and whether the reader sees it. */
const activeHit = ({ log }: ReturnType<typeof chatPage>) =>
  log.evaluate((element) => {
    const [range] = CSS.highlights.get('b44-match-active') ?? []
    const hit = range instanceof Range ? range.getBoundingClientRect() : new DOMRect()
    const { top, bottom } = element.getBoundingClientRect()
    const text = range instanceof Range ? range.toString() : ''
    return { text, isInSight: hit.height > 0 && hit.top >= top && hit.bottom <= bottom }
  })

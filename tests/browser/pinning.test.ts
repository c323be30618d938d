import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chatPage } from './chatPage.js'
import { longAnswer } from './engine/longAnswer.js'
import { startEngineWorld, type EngineWorld } from './engine/startEngineWorld.js'
import { comeToRest, distanceToEnd, turnWheel } from './scrolling.js'

describe('a sent message that is pinned', () => {
  let world: EngineWorld

  beforeAll(async () => {
    world = await startEngineWorld()
  })
  afterAll(() => world.close())
  afterEach(() => world.heal())

  async function openFilled(count: number) {
    const device = await world.openDevice({ viewport: { width: 500, height: 700 } })
    for (let place = 0; place < count; place += 1) {
      await world.backdoor.append(
        device.conversationId,
        `Message ${place}. ${'Some words. '.repeat(place % 9)}`,
      )
    }
    const chat = chatPage(await device.open('chat', { pin: 'yes' }))
    await chat.ready()
    await chat.messages.getByText(`Message ${count - 1}.`).waitFor()
    /** How far below the upper edge of the list the last message stands that says this. */
    const topOf = async (text: string) => {
      const [row, log] = [
        await chat.messages.filter({ hasText: text }).last().boundingBox(),
        await chat.log.boundingBox(),
      ]
      return Math.round((row?.y ?? NaN) - (log?.y ?? NaN))
    }
    return { chat, topOf }
  }

  it('goes to the top, and stays there while its answer grows past the end', async () => {
    const { chat, topOf } = await openFilled(20)
    const answer = longAnswer(160)
    world.agent.answer(answer.tell)
    await chat.send('And now?')
    await chat.messages.getByText('w0').waitFor()
    await comeToRest(chat.log)
    const top = await topOf('And now?')
    expect(top).toBeLessThan(24)
    expect(await chat.page.getByRole('button', { name: /latest/i }).count()).toBe(0)
    answer.goOn()
    await chat.page.getByRole('button', { name: /latest|new message/i }).waitFor()
    await chat.messages.getByText('w160').waitFor()
    answer.end()
    await chat.turn('idle')
    await comeToRest(chat.log)
    expect(await topOf('And now?')).toBe(top)
    expect(await distanceToEnd(chat.log)).toBeGreaterThan(0)
  })

  it('follows the end again once the reader has gone there', async () => {
    const { chat, topOf } = await openFilled(3)
    const answer = longAnswer(250)
    world.agent.answer(answer.tell)
    await chat.send('And now?')
    await chat.messages.getByText('w0').waitFor()
    answer.goOn()
    await chat.page.getByRole('button', { name: /latest|new message/i }).click()
    await chat.messages.getByText('w250').waitFor()
    await comeToRest(chat.log)
    expect(await distanceToEnd(chat.log)).toBe(0)
    expect(await topOf('And now?')).toBeLessThan(-20)
  })

  it('leaves the reader where they go, and is pinned anew with the next message', async () => {
    const { chat, topOf } = await openFilled(20)
    world.agent.answer(() => ['A short answer.'])
    await chat.send('And now?')
    await chat.messages.getByText('A short answer.').waitFor()
    await chat.turn('idle')
    await turnWheel(chat.log, -300)
    expect(await topOf('And now?')).toBeGreaterThan(200)
    await chat.send('And then?')
    await comeToRest(chat.log)
    const top = await topOf('And then?')
    expect(top).toBeLessThan(24)
    await chat.turn('idle')
    await comeToRest(chat.log)
    expect(await topOf('And then?')).toBe(top)
  })

  it('of more lines than there is room for keeps its end and the answer in sight', async () => {
    const { chat, topOf } = await openFilled(3)
    world.agent.answer(() => ['Heard.'])
    await chat.send(Array.from({ length: 60 }, (_, line) => `Line ${line}`).join('\n'))
    await chat.turn('idle')
    await comeToRest(chat.log)
    expect(await topOf('Line 59')).toBeLessThan(-200)
    const answer = await topOf('Heard.')
    expect(answer).toBeGreaterThan(100)
    expect(answer).toBeLessThan(500)
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chatPage } from './chatPage.js'
import { longAnswer } from './engine/longAnswer.js'
import { startEngineWorld, type EngineWorld } from './engine/startEngineWorld.js'

describe('what the reader has asked their system for', () => {
  let world: EngineWorld

  beforeAll(async () => {
    world = await startEngineWorld()
  })
  afterAll(() => world.close())
  afterEach(() => world.heal())

  it('keeps the shapes in forced colours, where backgrounds tell nothing apart', async () => {
    const device = await world.openDevice({ forcedColors: 'active' })
    const chat = chatPage(await device.open('chat'))
    await chat.ready()
    await chat.send('Where is it?')
    await chat.messages.getByText('All right.').waitFor()
    for (const shape of ['[data-role="user"] .b44-content', '.b44-composer', '.b44-send']) {
      const border = await chat.chat
        .locator(shape)
        .first()
        .evaluate((element) => {
          const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element)
          return { style: borderTopStyle, isThere: borderTopWidth !== '0px', color: borderTopColor }
        })
      expect(border, shape).toMatchObject({ style: 'solid', isThere: true })
    }
  })

  it('moves nothing by itself where motion is unwanted, though the agent is at work', async () => {
    const device = await world.openDevice({ reducedMotion: 'reduce' })
    const chat = chatPage(await device.open('chat'))
    await chat.ready()
    world.agent.answer(longAnswer(1).tell)
    await chat.send('Take your time')
    await chat.messages.getByText('w0').waitFor()
    const moving = () => chat.page.evaluate(() => document.getAnimations().length)
    expect(await moving()).toBe(0)
  })

  it('knows after a reload that the agent is at work', async () => {
    const device = await world.openDevice()
    const chat = chatPage(await device.open('chat'))
    await chat.ready()
    const answer = longAnswer(2)
    world.agent.answer(answer.tell)
    await chat.send('Take your time')
    await chat.messages.getByText('w0').waitFor()
    await chat.page.reload()
    await chat.turn('working')
    answer.goOn()
    answer.end()
    await chat.messages.getByText('w0 w1 w2').waitFor()
    await chat.turn('idle')
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chatPage } from './chatPage.js'
import { longAnswer } from './engine/longAnswer.js'
import { startEngineWorld, type EngineWorld } from './engine/startEngineWorld.js'
import { comeToRest, distanceToEnd, movedBy, rowInSight, turnWheel } from './scrolling.js'

/** So many rows are drawn at most: those in flow, and those in sight and near to it. */
const MOST_DRAWN = 80

describe('a thread of many messages', () => {
  let world: EngineWorld

  beforeAll(async () => {
    world = await startEngineWorld()
  })
  afterAll(() => world.close())
  afterEach(() => world.heal())

  async function openFilled(count: number) {
    const device = await world.openDevice({ viewport: { width: 700, height: 800 } })
    for (let place = 0; place < count; place += 1) {
      await world.backdoor.append(device.conversationId, textOf(place))
    }
    const page = await device.open('chat')
    const chat = chatPage(page)
    await chat.ready()
    await chat.messages.getByText(`Message ${count - 1}.`).waitFor()
    return { device, page, chat }
  }

  it('opens at its end with the last rows alone, and has all in order on the way to the first', async () => {
    const { device, chat } = await openFilled(100)
    expect(await distanceToEnd(chat.log)).toBe(0)
    expect(await chat.messages.count()).toBeLessThan(50)
    const ids = await device.ids()
    const found = new Set<string | null>()
    while (!found.has(ids[0] ?? '')) {
      const drawn = await chat.ids()
      expect(drawn.length).toBeLessThan(MOST_DRAWN)
      expect(drawn).toEqual(ids.filter((id) => drawn.includes(id)))
      for (const id of drawn) found.add(id)
      await turnWheel(chat.log, -700)
    }
    expect([...found].sort()).toEqual([...ids].sort())
  })

  it('moves by as much as the reader scrolls, whatever turns out higher than it was taken for', async () => {
    const { chat } = await openFilled(70)
    const strays: number[] = []
    for (let step = 0; step < 18; step += 1) {
      const seen = await rowInSight(chat.log)
      await turnWheel(chat.log, -250)
      strays.push(await movedBy(chat.log, { ...seen, y: seen.y + 250 }))
    }
    expect(Math.max(...strays)).toBeLessThanOrEqual(1)
  })

  it('stays where the reader is while an answer streams in and others follow', async () => {
    const { device, chat } = await openFilled(60)
    const answer = longAnswer(40)
    world.agent.answer(answer.tell)
    await chat.send('And now?')
    await chat.messages.getByText('w0').waitFor()
    await turnWheel(chat.log, -2_500)
    const seen = await rowInSight(chat.log)
    answer.goOn()
    answer.end()
    await chat.turn('idle')
    await world.backdoor.append(device.conversationId, 'One more thing.')
    await chat.page.getByRole('button', { name: /new message/i }).waitFor()
    await comeToRest(chat.log)
    expect(await movedBy(chat.log, seen)).toBeLessThanOrEqual(1)
  })

  it('leaves the end with Page Up, and follows again once End has led back to it', async () => {
    const { chat } = await openFilled(40)
    const answer = longAnswer(30)
    world.agent.answer(answer.tell)
    await chat.send('And now?')
    await chat.messages.getByText('w0').waitFor()
    await chat.log.press('PageUp')
    await comeToRest(chat.log)
    const seen = await rowInSight(chat.log)
    answer.goOn()
    await chat.page.locator('[data-message-id]').filter({ hasText: 'w30' }).waitFor()
    expect(await movedBy(chat.log, seen)).toBeLessThanOrEqual(1)
    await chat.log.press('End')
    answer.end()
    await chat.turn('idle')
    await comeToRest(chat.log)
    expect(await distanceToEnd(chat.log)).toBe(0)
  })

  it('moves nothing while the reader has something of it selected', async () => {
    const { chat } = await openFilled(40)
    const answer = longAnswer(60)
    world.agent.answer(answer.tell)
    await chat.send('And now?')
    const first = chat.messages.getByText('w0')
    await first.waitFor()
    await comeToRest(chat.log)
    await chat.messages.getByText('And now?').selectText()
    const seen = await rowInSight(chat.log)
    answer.goOn()
    await chat.messages.filter({ hasText: 'w60' }).waitFor()
    answer.end()
    await chat.turn('idle')
    expect(await movedBy(chat.log, seen)).toBeLessThanOrEqual(1)
  })

  it('stays where the reader is when something above grows, as a picture does when it has come', async () => {
    const { chat } = await openFilled(40)
    await turnWheel(chat.log, -900)
    const seen = await rowInSight(chat.log)
    await chat.messages.first().evaluate((row) => (row.style.minHeight = '900px'))
    await comeToRest(chat.log)
    expect(await movedBy(chat.log, seen)).toBeLessThanOrEqual(1)
  })

  it('follows the end as the thread grows, and draws no more rows for it', async () => {
    const { device, chat } = await openFilled(40)
    for (let place = 40; place < 100; place += 1) {
      await world.backdoor.append(device.conversationId, textOf(place))
    }
    await chat.messages.getByText('Message 99.').waitFor()
    await comeToRest(chat.log)
    expect(await distanceToEnd(chat.log)).toBe(0)
    expect(await chat.messages.count()).toBeLessThan(50)
  })

  it('goes back to the end at once when the reader asks for it', async () => {
    const { chat } = await openFilled(120)
    await turnWheel(chat.log, -4_000)
    await chat.page.getByRole('button', { name: /latest/i }).click()
    await comeToRest(chat.log)
    expect(await distanceToEnd(chat.log)).toBe(0)
    expect(await chat.messages.last().textContent()).toContain('Message 119.')
  })

  it('keeps a card under the pointer that opens it, and open though it was out of the page', async () => {
    world.agent.answer(() => [
      { type: 'tool-start', id: 'find', name: 'find_orders' },
      { type: 'tool-running', id: 'find', args: { city: 'Oslo' } },
      { type: 'tool-result', id: 'find', result: Array.from({ length: 40 }, (_, id) => ({ id })) },
      'Found.',
    ])
    const { device, chat } = await openFilled(2)
    await world.backdoor.ask(device.conversationId, 'Find them', device.token)
    for (let place = 2; place < 70; place += 1) {
      await world.backdoor.append(device.conversationId, textOf(place))
    }
    await chat.messages.getByText('Message 69.').waitFor()
    const card = chat.toolCards.first()
    while (!(await card.isVisible())) await turnWheel(chat.log, -600)
    await card.scrollIntoViewIfNeeded()
    await comeToRest(chat.log)
    const trigger = card.getByRole('button').first()
    const before = await trigger.boundingBox()
    await trigger.click()
    await comeToRest(chat.log)
    expect((await trigger.boundingBox())?.y).toBe(before?.y)
    await chat.page.getByRole('button', { name: /latest/i }).click()
    await comeToRest(chat.log)
    await chat.log.focus()
    expect(await card.count()).toBe(0)
    while (!(await card.isVisible())) await turnWheel(chat.log, -600)
    expect(await card.getByRole('button').first().getAttribute('aria-expanded')).toBe('true')
  })

  it('keeps the row that has the focus, however far it is scrolled away', async () => {
    const { chat } = await openFilled(90)
    await turnWheel(chat.log, -4_000)
    const link = chat.log.getByRole('link').first()
    await link.focus()
    const name = await link.textContent()
    await turnWheel(chat.log, 4_000)
    expect(await chat.page.evaluate(() => document.activeElement?.textContent)).toBe(name)
  })

  it('shows the message that is asked for, wherever it stands', async () => {
    const { device } = await openFilled(120)
    const ids = await device.ids()
    for (const place of [3, 110]) {
      const chat = chatPage(await device.open('chat', { goal: ids[place] ?? '' }))
      await chat.messages.getByText('Message 119.').waitFor()
      await chat.page.getByRole('button', { name: 'Show it' }).click()
      await chat.messages.getByText(`Message ${place}.`).waitFor()
      await comeToRest(chat.log)
      expect(await movedBy(chat.log, { id: ids[place] ?? '', y: 0 })).toBeLessThan(60)
    }
  })

  it('is printed whole', async () => {
    const { device, chat } = await openFilled(120)
    await chat.page.emulateMedia({ media: 'print' })
    await expect.poll(chat.ids).toEqual(await device.ids())
    await chat.page.emulateMedia({ media: 'screen' })
    await expect.poll(() => chat.messages.count()).toBeLessThan(50)
    await comeToRest(chat.log)
    expect(await distanceToEnd(chat.log)).toBe(0)
  })
})

/** Of many heights, with something to put the focus on. */
const textOf = (place: number) =>
  `Message ${place}. [More](https://example.com/${place}) ${'Some words to fill a line or two. '.repeat((place * 7) % 23)}`

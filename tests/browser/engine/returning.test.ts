import type { WebSocket } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { blackhole } from '../../faults/proxy/toxics/blackhole.js'
import { wait } from '../../faults/support/wait.js'
import { chatPage } from '../chatPage.js'
import { openFreezable } from './openFreezable.js'
import { recordRows } from './recordRows.js'
import { startEngineWorld, type EngineWorld } from './startEngineWorld.js'
import { switchOften } from './switchOften.js'

/** By the numbers of the faults in `tests/faults/README.md`. */
describe('who comes back to a conversation in a browser', () => {
  let world: EngineWorld

  beforeAll(async () => {
    world = await startEngineWorld()
  })
  afterAll(() => world.close())
  afterEach(() => world.heal())

  it('28: finds all there and nothing twice after the tab was frozen', async () => {
    const device = await world.openDevice()
    const { page, freeze, thaw } = await openFreezable(world.debugPort)
    const sockets: WebSocket[] = []
    page.on('websocket', (socket) => sockets.push(socket))
    await page.goto(device.addressOf('chat', { access_token: device.token }))
    const chat = chatPage(page)
    await chat.connection('live')
    await page.evaluate(() => {
      document.addEventListener('freeze', () => (document.title = 'Frozen'))
      document.addEventListener('resume', () => (document.title += ' and back'))
    })
    await freeze()
    for (const question of ['First?', 'Second?']) {
      await world.backdoor.ask(device.conversationId, question, device.token)
      await world.idle()
    }
    expect([await page.title(), await chat.messages.count()]).toEqual(['Frozen', 0])
    await thaw()
    await expect.poll(chat.ids).toEqual(await device.ids())
    await chat.connection('live')
    expect([await page.title(), await chat.messages.count()]).toEqual(['Frozen and back', 4])
    for (const words of ['First?', 'Second?']) expect(await chat.messages.getByText(words).count()).toBe(1)
    // Chromium itself breaks the sockets of what it freezes
    expect(sockets[0]?.isClosed()).toBe(true)
  })

  it('29: finds what was missed in a sleep, over a new socket in place of the stale one', async () => {
    const device = await world.openDevice()
    const page = await device.context.newPage()
    let sockets = 0
    page.on('websocket', () => (sockets += 1))
    await page.clock.install()
    await page.goto(device.addressOf('chat'))
    const chat = chatPage(page)
    await chat.connection('live')
    expect(sockets).toBe(1)
    for (const connection of world.proxy.connections()) {
      if (connection.kind === 'socket') connection.add(blackhole())
    }
    await world.backdoor.ask(device.conversationId, 'While you slept', device.token)
    await world.idle()
    expect(await chat.messages.count()).toBe(0)
    await page.clock.fastForward('01:00:00')
    await expect.poll(chat.ids).toEqual(await device.ids())
    await chat.connection('live')
    expect(sockets).toBeGreaterThan(1)
    await world.backdoor.append(device.conversationId, 'Good morning')
    await chat.messages.getByText('Good morning').waitFor()
  })

  it.each([
    ['returns', 'client-id'],
    ['does not return', 'none'],
  ] as const)(
    '33: finds the same in two tabs that said the same at once, where the server %s ids',
    async (_, ECHO) => {
      world.play({ ECHO })
      const words = `Ping ${ECHO}`
      const device = await world.openDevice()
      const open = async () => chatPage(await device.open('queue', { say: words }))
      const tabs = [await open(), await open()] as const
      await Promise.all(tabs.map((chat) => chat.connection('live')))
      // not by the composer: tabs share what is written in it
      const say = ({ page }: (typeof tabs)[number]) =>
        page.getByRole('button', { name: `Say ${words}` }).evaluate(async (button: HTMLElement) => {
          for (let time = 0; time < 5; time += 1) {
            button.click()
            await new Promise((resolve) => setTimeout(resolve, 10))
          }
        })
      await Promise.all(tabs.map(say))
      await expect.poll(async () => (await device.contents()).length).toBe(20)
      await world.idle()
      for (const chat of tabs) {
        await expect.poll(chat.ids).toEqual(await device.ids())
        await chat.turn('idle')
        expect(await chat.messages.count()).toBe(20)
        await expect.poll(() => chat.log.locator('[data-delivery]').count()).toBe(0)
      }
      expect((await device.contents()).filter((content) => content === words)).toHaveLength(10)
      expect(world.postsOf(words)).toBe(10)
    },
  )

  it('38: finds no message of another conversation in a hundred quick switches', async () => {
    const device = await world.openDevice()
    const ids = [device.conversationId, await world.backdoor.converse(device.token)] as const
    const words = ['Alpha', 'Beta'] as const
    world.agent.answer(async function* (question) {
      for (let word = 0; word < 40; word += 1) {
        await wait(15)
        yield `${question} `
      }
    })
    const page = await device.open('switch', { id: ids.join() })
    const chat = chatPage(page)
    await chat.connection('live')
    for (const place of [0, 1] as const) await world.backdoor.ask(ids[place], words[place], device.token)
    const commits = await recordRows(page)
    // what is sent in the first two rounds is on its way in the second
    const held = world.gateway.hold(/^POST .*\/messages/)
    for (let round = 0; round < 4; round += 1) {
      await switchOften(page, 25)
      const shown = await page.getByRole('main').getAttribute('data-shown')
      await chat.send(shown === ids[0] ? words[0] : words[1])
      if (round === 1) held.release()
    }
    const seen = await commits()
    expect(new Set(seen.map(({ shown }) => shown))).toEqual(new Set(ids))
    for (const [place, id] of ids.entries()) {
      const rows = seen.filter(({ shown }) => shown === id).flatMap(({ rows }) => rows)
      expect(rows.join()).toContain(words[place])
      expect(rows.filter((row) => row.includes(words[1 - place] ?? ''))).toEqual([])
    }
    await world.idle()
    for (const [place, id] of ids.entries()) {
      await page.getByRole('button', { name: `Conversation ${place + 1}` }).click()
      await expect.poll(chat.ids).toEqual(await device.ids(id))
    }
  })
})

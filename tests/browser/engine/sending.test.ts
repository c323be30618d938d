import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { wait } from '../../faults/support/wait.js'
import { chatPage } from '../chatPage.js'
import { heardEnters } from './heardEnters.js'
import { keepPages } from './keepPages.js'
import { pressEnter } from './pressEnter.js'
import { recordTexts } from './recordTexts.js'
import { startEngineWorld, type EngineWorld } from './startEngineWorld.js'
import { storedIn } from './storedIn.js'
import { unplug } from './unplug.js'

const POST = /^POST .*\/messages/

/** By the numbers of the faults in `tests/faults/README.md`. */
describe('what is sent in a browser', () => {
  let world: EngineWorld

  beforeAll(async () => {
    world = await startEngineWorld()
  })
  afterAll(() => world.close())
  afterEach(() => world.heal())

  it('24: waits in sight without a network and is sent once; what is taken back never is', async () => {
    const device = await world.openDevice()
    const page = await device.open('queue', { server: world.farUrl })
    const chat = chatPage(page)
    await chat.connection('live')
    const plugIn = await unplug(world, device.context)
    await chat.connection('offline')
    for (const words of ['To be sent', 'To be taken back']) {
      await chat.send(words)
      await chat.messages.filter({ hasText: words }).getByText('Waiting for the connection').waitFor()
    }
    await page.getByRole('button', { name: 'Cancel To be taken back' }).click()
    await expect.poll(() => chat.messages.count()).toBe(1)
    await plugIn()
    await chat.messages.getByText('All right.').waitFor()
    await chat.connection('live')
    expect(await device.contents()).toEqual(['To be sent', 'All right.'])
    await expect.poll(chat.ids).toEqual(await device.ids())
    expect(['To be sent', 'To be taken back'].map(world.postsOf)).toEqual([1, 0])
  })

  it('25: waits through a reload and is sent once; no token is stored with it', async () => {
    const device = await world.openDevice()
    await keepPages(world, device.context)
    const page = await device.open('chat', { server: world.farUrl })
    const chat = chatPage(page)
    await chat.connection('live')
    const plugIn = await unplug(world, device.context)
    await chat.connection('offline')
    const words = ['Before the reload', 'And one more']
    for (const one of words) await chat.send(one)
    const waits = chat.messages.getByText('Waiting for the connection')
    await expect.poll(() => waits.count()).toBe(2)
    await expect.poll(async () => (await storedIn(page)).outbox).toContain(words[1])

    await page.reload()
    await expect.poll(() => waits.count()).toBe(2)
    for (const one of words) expect(await chat.messages.getByText(one).count()).toBe(1)
    const { outbox } = await storedIn(page)
    for (const one of words) expect(outbox).toContain(one)
    for (const part of device.token.split('.')) expect(outbox).not.toContain(part)
    await plugIn()
    await expect.poll(async () => (await device.contents()).length).toBe(4)
    await world.idle()
    expect((await device.contents()).filter((one) => one !== 'All right.')).toEqual(words)
    await expect.poll(chat.ids).toEqual(await device.ids())
    expect(words.map(world.postsOf)).toEqual([1, 1])
    await expect.poll(async () => (await storedIn(page)).outbox).toBe('')
  })

  it('25: is sent from another page of the app, though that shows no chat', async () => {
    const device = await world.openDevice()
    await keepPages(world, device.context)
    const page = await device.open('chat', { server: world.farUrl })
    const chat = chatPage(page)
    await chat.connection('live')
    const plugIn = await unplug(world, device.context)
    await chat.connection('offline')
    await chat.send('Left behind')
    await expect.poll(async () => (await storedIn(page)).outbox).toContain('Left behind')
    await page.goto(device.addressOf('nothing', { server: world.farUrl }))
    await plugIn()
    await expect.poll(device.contents).toEqual(['Left behind', 'All right.'])
    expect(world.postsOf('Left behind')).toBe(1)
  })

  it('26: goes out once for twenty clicks on Send', async () => {
    const device = await world.openDevice()
    const chat = chatPage(await device.open('chat'))
    await chat.connection('live')
    const held = world.gateway.hold(POST)
    await chat.input.fill('Clicked')
    const send = chat.chat.getByRole('button', { name: 'Send', exact: true })
    await send.evaluate(async (button: HTMLElement) => {
      for (let click = 0; click < 20; click += 1) {
        button.click()
        // ten before the page can draw, and ten after that
        if (click >= 10) await new Promise((resolve) => setTimeout(resolve, 8))
      }
    })
    await chat.messages.filter({ hasText: 'Clicked' }).waitFor()
    expect(await chat.messages.count()).toBe(1)
    held.release()
    await chat.messages.getByText('All right.').waitFor()
    await chat.turn('idle')
    expect(await device.contents()).toEqual(['Clicked', 'All right.'])
    expect(world.postsOf('Clicked')).toBe(1)
  })

  it('26: goes out once while Enter is held down, without what is written meanwhile', async () => {
    const device = await world.openDevice()
    const page = await device.open('chat')
    const chat = chatPage(page)
    await chat.connection('live')
    await chat.input.fill('Held down')
    for (let repeat = 0; repeat < 10; repeat += 1) await page.keyboard.down('Enter')
    await chat.input.fill('Not yet')
    for (let repeat = 0; repeat < 10; repeat += 1) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await chat.messages.getByText('All right.').waitFor()
    expect(await chat.input.inputValue()).toBe('Not yet')
    expect(await device.contents()).toEqual(['Held down', 'All right.'])
    await page.keyboard.press('Enter')
    await expect.poll(device.contents).toContain('Not yet')
    expect(['Held down', 'Not yet'].map(world.postsOf)).toEqual([1, 1])
  })

  it('26: stays in the composer at the Enter that ends a composition', async () => {
    const device = await world.openDevice()
    const page = await device.open('chat')
    const chat = chatPage(page)
    await chat.connection('live')
    const enters = await heardEnters(page)
    await chat.input.focus()
    const keyboard = await device.context.newCDPSession(page)
    await keyboard.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
    await pressEnter(keyboard)
    await keyboard.send('Input.insertText', { text: '日本' })
    expect(await enters()).toEqual([{ isComposing: true }])
    expect(await chat.input.inputValue()).toBe('日本')
    expect(await chat.messages.count()).toBe(0)
    await pressEnter(keyboard)
    await chat.messages.getByText('All right.').waitFor()
    expect(await enters()).toEqual([{ isComposing: true }, { isComposing: false }])
    expect(await device.contents()).toEqual(['日本', 'All right.'])
    expect(world.postsOf('日本')).toBe(1)
  })

  it('32: is in no frame after a switch of user, and nothing of it is kept or sent for the next one', async () => {
    world.agent.answer((question) => [question.includes('secret') ? 'A secret answer' : 'All right.'])
    const [device, newcomer] = [await world.openDevice(), await world.openDevice()]
    await world.backdoor.ask(newcomer.conversationId, 'Of the newcomer', newcomer.token)
    const page = await device.open('chat', { id: 'latest' })
    const chat = chatPage(page)
    await chat.connection('live')
    await chat.send('A secret question')
    await page.getByText('A secret answer').waitFor()
    await chat.turn('idle')
    const gets = world.gateway.hold(/^GET .*\/conversations\//)
    const posts = world.gateway.hold(POST)
    await chat.send('A secret on its way')
    await chat.send('A secret in the queue')
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect.poll(() => [gets.requests.length, posts.requests.length]).toEqual([1, 1])
    await chat.input.fill('A secret draft')
    await expect.poll(async () => (await storedIn(page)).all).toContain('secret draft')
    expect((await storedIn(page)).outbox).toContain('A secret in the queue')

    await page.getByLabel('Token').fill(newcomer.token)
    const texts = await recordTexts(page, 'Sign in')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect.poll(() => gets.requests[0]?.isGone).toBe(true)
    gets.release()
    posts.release()
    await page.getByText('Of the newcomer').waitFor()
    await chat.connection('live')
    expect((await texts()).filter((text) => text.includes('secret'))).toEqual([])
    expect((await texts()).join()).toContain('Of the newcomer')
    expect((await storedIn(page)).all).not.toContain('secret')
    await chat.send('And I say')
    await chat.messages.nth(3).getByText('All right.').waitFor()
    expect(await newcomer.contents()).toEqual(['Of the newcomer', 'All right.', 'And I say', 'All right.'])
    expect(world.postsOf('A secret in the queue')).toBe(0)
    expect((await texts()).filter((text) => text.includes('secret'))).toEqual([])
  })

  it('33: leaves alone what is being written in another tab, in words of its own', async () => {
    const device = await world.openDevice()
    const [here, there] = [chatPage(await device.open('chat')), chatPage(await device.open('chat'))]
    await Promise.all([here.connection('live'), there.connection('live')])
    await Promise.all([here.input.fill('To be sent'), there.input.fill('Not finished')])
    // for a second after the last letter, what other tabs tell is too late anyway
    await wait(1_500)
    await here.input.press('Enter')
    await there.messages.getByText('All right.').waitFor()
    expect(await there.input.inputValue()).toBe('Not finished')
  })
})

import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../../support/chromium.js'
import { launchFirefox } from '../../support/firefox.js'
import { chatPage } from '../chatPage.js'
import { longAnswer } from '../engine/longAnswer.js'
import { startEngineWorld, type EngineWorld } from '../engine/startEngineWorld.js'
import { hasFocus, tabTo } from './tabTo.js'

const browsers = [
  { name: 'Chromium', launch: launchChromium },
  { name: 'Firefox', launch: launchFirefox },
]

describe.each(browsers)('the chat, by the keyboard alone, in $name', ({ launch }) => {
  let world: EngineWorld

  beforeAll(async () => {
    world = await startEngineWorld(launch)
  })
  afterAll(() => world.close())
  afterEach(() => world.heal())

  async function openDesk(...said: string[]) {
    const device = await world.openDevice()
    for (const text of said) await world.backdoor.append(device.conversationId, text)
    const page = await device.open('desk')
    const chat = chatPage(page)
    await chat.ready()
    return { device, page, chat }
  }

  async function say(page: Page, text: string) {
    await tabTo(page, chatPage(page).input)
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }

  it('sends a message, and has the focus where the next one is written', async () => {
    const { page, chat } = await openDesk()
    await say(page, 'Hello')
    await chat.messages.getByText('All right.').waitFor()
    expect(await hasFocus(chat.input)).toBe(true)
    expect(await chat.input.inputValue()).toBe('')
  })

  it('attaches a file, and writes about it', async () => {
    const { page, chat } = await openDesk()
    await tabTo(page, chat.chat.getByRole('button', { name: 'Attach files' }))
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
    await chooser.setFiles({ name: 'prices.csv', mimeType: 'text/csv', buffer: Buffer.from('linen,12') })
    await chat.chat.locator('[data-upload-id][data-status="done"]').waitFor()
    await say(page, 'What is in it?')
    await chat.messages.first().getByRole('link', { name: 'prices.csv' }).waitFor()
  })

  it('sends again what was refused', async () => {
    const { device, page, chat } = await openDesk()
    device.expects(/422/)
    const refuse = { status: 422, contentType: 'application/json', body: '{"detail":"Not now"}' }
    await page.route('**/messages', (route) => route.fulfill(refuse))
    await say(page, 'Hello')
    const retry = chat.messages.first().getByRole('button', { name: 'Retry' })
    await retry.waitFor()
    await page.unroute('**/messages')
    await tabTo(page, retry, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await chat.messages.getByText('All right.').waitFor()
    expect(await device.contents()).toEqual(['Hello', 'All right.'])
  })

  it('opens what a tool did, and closes it', async () => {
    const { page, chat } = await openDesk()
    world.agent.answer(() => [
      { type: 'tool-start', id: 'call-1', name: 'find_order' },
      { type: 'tool-running', id: 'call-1', args: { number: 7 } },
      { type: 'tool-result', id: 'call-1', result: { status: 'on its way' } },
      'It is on its way.',
    ])
    await say(page, 'Where is it?')
    await chat.turn('idle')
    const card = chat.toolCards.first()
    await tabTo(page, card.getByRole('button').first(), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await card.getByText('on its way').first().waitFor()
    await page.keyboard.press(' ')
    await page.locator('[data-tool-call-id][data-state="closed"]').waitFor()
  })

  it('follows a link to another host once it has said where that leads', async () => {
    const elsewhere = world.url.replace('127.0.0.1', 'localhost')
    const { page, chat } = await openDesk(`See [the prices](${elsewhere}/page?show=turn).`)
    const link = chat.messages.getByRole('link', { name: 'the prices' })
    await tabTo(page, link)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(new URL(elsewhere).host, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await hasFocus(link)).toBe(true)

    await page.keyboard.press('Enter')
    await tabTo(page, dialog.getByRole('link'))
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')])
    await opened.waitForURL(`${elsewhere}/**`)
  })

  it('stops to wait for an answer', async () => {
    const { page, chat } = await openDesk()
    world.agent.answer(longAnswer(1).tell)
    await say(page, 'Take your time')
    await chat.messages.getByText('w0').waitFor()
    await tabTo(page, chat.chat.getByRole('button', { name: 'Stop waiting' }))
    await page.keyboard.press('Enter')
    await chat.turn('idle')
  })

  it('switches to another conversation', async () => {
    const { device, page, chat } = await openDesk('Said in the first.')
    const other = await world.backdoor.converse(device.token)
    await world.backdoor.append(other, 'Said in the other.')
    await page.reload()
    await chat.messages.getByText('Said in the first.').waitFor()
    await tabTo(page, page.getByRole('button', { name: 'The other' }))
    await page.keyboard.press('Enter')
    await chat.messages.getByText('Said in the other.').waitFor()
    expect(await chat.messages.getByText('Said in the first.').count()).toBe(0)
  })
})

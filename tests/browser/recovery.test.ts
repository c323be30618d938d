import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AgentMessage } from '../../src/client.js'
import { chatPage, lettersOf } from './chatPage.js'
import { startWorld, type World } from './world.js'

/** The frame of the answer after which the backend dies: its number, or the last one. */
const KILL_POINTS = [1, 5, 25, 'last'] as const

describe('a backend that is killed in the middle of an answer', () => {
  let world: World
  let page: Page

  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  afterEach(() => page.close())

  it.each(KILL_POINTS)(
    'is recovered from by itself, after frame %s: nothing lost, twice or out of order',
    async (point) => {
      page = await world.browser.newPage()
      const dead = killAfterFrame(page, point, () => world.backend.kill())
      await page.goto(world.url)
      const chat = chatPage(page)
      await chat.input.waitFor()
      await chat.ready()
      await chat.send(`What tasks are open? (${point})`)

      await dead
      await chat.connection('reconnecting')
      await chat.chat
        .getByText(/connection lost/i)
        .first()
        .waitFor()
      await world.backend.start()
      await chat.connection('live')

      const server = await conversation(world)
      // an answer that was finished has its usage; one that was not is closed without
      const isComplete = point === 'last'
      expect(Boolean(answerTo(server.messages, `What tasks are open? (${point})`).usage)).toBe(isComplete)
      await expect.poll(chat.ids).toEqual(server.messages.map(({ id }) => id))
      await expect
        .poll(() => answersOf(chat))
        .toEqual(server.messages.map(({ content }) => lettersOf(content)))
      expect(
        server.messages.filter(({ content }) => content === `What tasks are open? (${point})`),
      ).toHaveLength(1)
      const answers = await answersOf(chat)

      await page.reload()
      await expect.poll(() => answersOf(chat)).toEqual(answers)
    },
  )
})

describe('a backend that is not there', () => {
  let world: World

  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  it('is named in words when the page opens, and used as soon as it is there', async () => {
    await world.backend.kill()
    const page = await world.open()
    await page.getByRole('alert').getByText('The backend can’t be reached').waitFor()
    await world.backend.start()
    await page.getByRole('button', { name: 'Try again' }).click()
    await chatPage(page).input.waitFor()
  })

  it('keeps what is said to it, in words, until it is there again', async () => {
    const page = await world.open()
    const chat = chatPage(page)
    await chat.send('Hello')
    await chat.turn('idle')
    await world.backend.kill()
    await chat.connection('reconnecting')
    await chat.send('Are you there?')
    await chat.messages
      .last()
      .getByText(/not sure it was sent/i)
      .waitFor()
    await world.backend.start()
    await chat.connection('live')
    await chat.messages
      .last()
      .getByRole('button', { name: /try again|send again|retry/i })
      .click()
    await expect
      .poll(
        async () =>
          (await chat.messages.allTextContents()).filter((text) => text.includes('Are you there?')).length,
      )
      .toBe(1)
    await chat.turn('idle')
    expect(
      (await conversation(world)).messages.filter(({ content }) => content === 'Are you there?'),
    ).toHaveLength(1)
  })
})

/** Calls `kill` when the page receives so many frames of an answer; resolves once that is done. */
function killAfterFrame(page: Page, point: number | 'last', kill: () => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    let frames = 0
    let done = false
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        const text = String(payload)
        if (done || !text.includes('update_model') || !text.includes('assistant')) return
        frames += 1
        // the usage of an answer is counted in its last frame
        if (point === 'last' ? !text.includes('completion_tokens') : frames < point) return
        done = true
        void kill().then(resolve)
      })
    })
  })
}

function answerTo(messages: readonly AgentMessage[], question: string): AgentMessage {
  const answer = messages[messages.findIndex(({ content }) => content === question) + 1]
  if (answer?.role !== 'assistant') throw new Error(`There is no answer to "${question}" on the server`)
  return answer
}

async function conversation(world: World) {
  const [newest] = await world.client.agents.listConversations({ agent_name: 'support_agent' })
  if (newest === undefined) throw new Error('There is no conversation on the server')
  return world.client.agents.getConversation(newest.id)
}

/** The letters of what each message says, without its reasoning, tools and time. */
async function answersOf(chat: ReturnType<typeof chatPage>) {
  const contents = await chat.log
    .locator('[data-message-id]')
    .evaluateAll((all) => all.map((one) => one.querySelector('[data-format]')?.textContent ?? ''))
  return contents.map(lettersOf)
}

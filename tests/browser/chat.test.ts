import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chatPage } from './chatPage.js'
import { startWorld, type World } from './world.js'

describe('the chat, in a browser, on the real backend', () => {
  let world: World
  let page: Page
  let problems: string[]

  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  afterEach(() => page.close())

  async function open(path?: string) {
    problems = []
    page = await world.open(path)
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (entry) => {
      if (entry.type() === 'error' && !entry.text().startsWith('Failed to load resource'))
        problems.push(entry.text())
    })
    const chat = chatPage(page)
    await chat.input.waitFor()
    return chat
  }

  it('answers a question: the words at once, reasoning, a tool that runs and succeeds, a streamed table', async () => {
    const chat = await open()
    await chat.ready()
    await chat.send('What tasks are open?')
    const sent = chat.messages.first()
    expect(await sent.textContent()).toContain('What tasks are open?')
    expect(await chat.input.inputValue()).toBe('')

    await chat.turn('working')
    await chat.log.getByRole('button', { name: /thinking/i }).waitFor()
    await page.locator('[data-tool-name="read_Task"][data-status="running"]').waitFor()
    await page.locator('[data-tool-name="read_Task"][data-status="success"]').waitFor()
    const answer = chat.messages.nth(1)
    await answer.getByText('I found').waitFor()
    const early = (await answer.textContent())?.length ?? 0
    await chat.turn('idle')
    expect((await answer.textContent())?.length).toBeGreaterThan(early)
    expect(await answer.getByRole('table').getByRole('row').count()).toBeGreaterThan(2)
    expect(await answer.getAttribute('data-status')).toBe('settled')
    expect(await chat.messages.count()).toBe(2)
    expect(problems).toEqual([])
  })

  it('has the conversation after a reload, as it was', async () => {
    const chat = await open()
    await chat.messages.nth(1).waitFor()
    const before = await chat.words()
    await page.reload()
    await chat.messages.nth(1).waitFor()
    expect(await chat.words()).toEqual(before)
    expect(before.join()).toContain('What tasks are open?')
    expect(problems).toEqual([])
  })

  it('shows the whole result of a tool when its card is opened', async () => {
    const chat = await open()
    await chat.toolCards.first().getByRole('button').first().click()
    const results = JSON.parse(
      (await latest(world))?.messages.find(({ tool_calls: calls }) => calls?.[0])?.tool_calls?.[0]?.results ??
        '[]',
    ) as { title: string }[]
    expect(results.length).toBeGreaterThan(1)
    for (const { title } of results) await chat.toolCards.first().getByText(title).first().waitFor()
    expect(await chat.toolCards.first().getAttribute('data-truncated')).toBeNull()
  })

  it('sends a file that was dropped on it along with the next message', async () => {
    const chat = await open()
    await chat.messages.first().waitFor()
    const count = await chat.messages.count()
    await dropFile(chat, 'prices.csv', 'text/csv', 'item,price\nlinen,12\n')
    await chat.chat.locator('[data-upload-id][data-status="done"]').waitFor()
    await chat.send('What is in this file?')
    const sent = chat.messages.nth(count)
    const link = sent.getByRole('link', { name: /prices\.csv/ })
    await link.waitFor()
    expect(await chat.chat.locator('[data-upload-id]').count()).toBe(0)
    const stored = await (await fetch(String(await link.getAttribute('href')))).text()
    expect(stored).toBe('item,price\nlinen,12\n')
    await chat.messages.nth(count + 1).waitFor()
    await chat.turn('idle')
    expect(problems).toEqual([])
  })

  it('writes what it was told to: the task is in the database', async () => {
    const chat = await open()
    await chat.messages.first().waitFor()
    await chat.send('Add a task: water the fern')
    await page.locator('[data-tool-name="create_Task"][data-status="success"]').waitFor()
    await chat.turn('idle')
    await chat.send('What tasks are open?')
    await chat.messages.last().getByText('water the fern', { exact: false }).first().waitFor()
  })

  it('is worked by the keyboard alone', async () => {
    const chat = await open()
    await chat.messages.first().waitFor()
    const count = await chat.messages.count()
    await page.evaluate(() => document.body.focus())
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab')
      if (await chat.input.evaluate((element) => element === document.activeElement)) break
    }
    await page.keyboard.type('What can you do?')
    await page.keyboard.press('Enter')
    await chat.messages.nth(count + 1).waitFor()
    await chat.turn('idle')
    expect(await chat.input.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('answers a model call as text and by a schema', async () => {
    await open()
    const card = page.getByRole('region', { name: 'Ask a model' })
    await card.getByLabel('Prompt').fill('Say something about linen')
    await card.getByRole('button', { name: 'Answer as text' }).click()
    await card.getByRole('status').getByText(/linen/i).waitFor()
    await card.getByRole('button', { name: 'Answer by a schema' }).click()
    const json = await card.getByRole('status').locator('pre').textContent()
    expect(['good', 'neutral', 'bad']).toContain((JSON.parse(json ?? '') as { mood: string }).mood)
  })

  it('uploads on its own, and gives the address', async () => {
    await open()
    const card = page.getByRole('region', { name: 'Upload files' })
    await card
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') })
    const link = card.getByRole('link')
    await link.waitFor()
    expect(
      await (await fetch(await link.evaluate((element: HTMLAnchorElement) => element.href))).text(),
    ).toBe('hello')
  })

  it('runs on a client of @base44/sdk as well', async () => {
    const chat = await open('/?client=sdk')
    await chat.messages.first().waitFor()
    const count = await chat.messages.count()
    await chat.send('How many tasks are done?')
    await chat.messages
      .nth(count + 1)
      .getByText(/\w/)
      .first()
      .waitFor()
    await chat.turn('idle')
    const server = await latest(world)
    expect(await chat.ids()).toEqual(server?.messages.map(({ id }) => id))
  })
})

/** The conversation that the page shows, as the server has it. */
async function latest(world: World) {
  const [newest] = await world.client.agents.listConversations({ agent_name: 'support_agent' })
  return newest && world.client.agents.getConversation(newest.id)
}

async function dropFile(chat: ReturnType<typeof chatPage>, name: string, type: string, text: string) {
  const dataTransfer = await chat.page.evaluateHandle(
    ([fileName, fileType, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content ?? ''], fileName ?? '', { type: fileType ?? '' }))
      return transfer
    },
    [name, type, text],
  )
  for (const event of ['dragenter', 'dragover', 'drop']) await chat.log.dispatchEvent(event, { dataTransfer })
}

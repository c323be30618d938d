import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { answers } from '../../faults/answers.js'
import type { HttpCall } from '../../faults/httpFaults.js'
import type { RecordedRequest } from '../../support/recordingServer.js'
import { wait } from '../../faults/support/wait.js'
import { chatPage } from '../chatPage.js'
import type { TurnWindow } from './app/TurnPart.js'
import { countPushes } from './countPushes.js'
import { longAnswer } from './longAnswer.js'
import { renderOnServer } from './renderOnServer.js'
import { startEngineWorld, type EngineWorld } from './startEngineWorld.js'
import { storedIn } from './storedIn.js'
import { watchRows } from './watchRows.js'

describe('the conversation engine, in a browser', () => {
  let world: EngineWorld

  beforeAll(async () => {
    world = await startEngineWorld()
  })
  afterAll(() => world.close())
  afterEach(() => world.heal())

  it('keeps a draft through a reload, and shows it in another tab', async () => {
    const device = await world.openDevice()
    const page = await device.open('chat')
    const here = chatPage(page)
    const there = chatPage(await device.open('chat'))
    await Promise.all([here.ready(), there.ready()])
    await here.input.fill('Half a thought')
    await expect.poll(() => there.input.inputValue()).toBe('Half a thought')
    await page.reload()
    await expect.poll(() => here.input.inputValue()).toBe('Half a thought')
    const later = chatPage(await device.open('chat'))
    await expect.poll(() => later.input.inputValue()).toBe('Half a thought')
  })

  it('shows as a chip what the page tells with useAgentContext, and sends it along with the next message', async () => {
    const device = await world.openDevice()
    const chat = chatPage(await device.open('chat', { order: '1042' }))
    await chat.ready()
    // one that can be removed: that on the message which has taken it along can not
    const chip = chat.chat
      .getByRole('listitem')
      .filter({ hasText: 'Order 1042', has: chat.page.getByRole('button') })
    await chip.waitFor()
    await chat.send('Where is it?')
    await chat.messages.getByText('All right.').waitFor()
    await chip.getByRole('button', { name: 'Leave out Order 1042' }).click()
    await chip.waitFor({ state: 'detached' })
    await chat.send('And without it?')
    await expect.poll(() => chat.messages.count()).toBe(4)
    const asked = (await device.truth()).messages.filter(({ role }) => role === 'user')
    expect(asked.map(({ content, custom_context: context }) => [content, context ?? []])).toEqual([
      ['Where is it?', [{ type: 'order', data: { number: '1042' }, message: 'Order 1042' }]],
      ['And without it?', []],
    ])
  })

  it('shows in one tab what is on its way from another, as one row in both', async () => {
    const device = await world.openDevice()
    const tabs = [chatPage(await device.open('chat')), chatPage(await device.open('chat'))] as const
    await Promise.all(tabs.map((chat) => chat.connection('live')))
    const held = world.gateway.hold(/^POST .*\/messages/)
    await tabs[0].send('Seen by both')
    for (const chat of tabs) {
      await chat.messages.filter({ hasText: 'Seen by both' }).getByText('Sending…').waitFor()
    }
    expect((await device.truth()).messages).toEqual([])
    held.release()
    for (const chat of tabs) await chat.messages.getByText('All right.').waitFor()
    const ids = await device.ids()
    expect(ids).toHaveLength(2)
    for (const chat of tabs) {
      await expect.poll(chat.ids).toEqual(ids)
      expect(await chat.messages.getByText('Seen by both').count()).toBe(1)
    }
  })

  it('signs out the other tab too, and leaves nothing of the user on the screen or in storage', async () => {
    world.agent.answer(() => ['A secret answer'])
    const device = await world.openDevice()
    const [leaving, staying] = [await device.open('chat'), await device.open('chat')]
    const chat = chatPage(staying)
    await chat.ready()
    await chat.send('A secret question')
    for (const page of [leaving, staying]) await page.getByText('A secret answer').waitFor()
    const held = world.gateway.hold(/^POST .*\/messages/)
    await chat.send('A secret on its way')
    await chat.send('A secret in the queue')
    await chat.messages.filter({ hasText: 'A secret in the queue' }).waitFor()
    await chat.input.fill('A secret draft')
    await expect.poll(() => chatPage(leaving).input.inputValue()).toBe('A secret draft')
    await expect.poll(async () => (await storedIn(staying)).outbox).toContain('secret in the queue')

    await leaving.getByRole('button', { name: 'Log out' }).click()
    for (const page of [leaving, staying]) {
      await expect.poll(() => page.getByText('secret').count()).toBe(0)
      await expect.poll(() => chatPage(page).input.inputValue()).toBe('')
      await page.getByRole('alert').getByText('may not open').waitFor()
      const { all: stored } = await storedIn(page)
      expect(stored).not.toContain('secret')
      expect(stored).not.toContain(device.token)
    }
    held.release()
    await staying.reload()
    await staying.getByRole('alert').getByText('may not open').waitFor()
    expect(await device.contents()).not.toContain('A secret in the queue')
  })

  it('replays in a fresh page what it recorded in another: the same rows', async () => {
    const device = await world.openDevice()
    const page = await device.open('recorder')
    const chat = chatPage(page)
    await chat.ready()
    for (const question of ['First?', 'Second?']) {
      const count = await chat.messages.count()
      await chat.send(question)
      await chat.messages
        .nth(count + 1)
        .getByText('All right.')
        .waitFor()
      await chat.turn('idle')
    }
    await page.getByRole('button', { name: 'Export' }).click()
    const recording = (await page.getByLabel('Recording').textContent()) ?? ''
    const fresh = await (await world.openDevice()).open('replay')
    await fresh.getByLabel('Recording').fill(recording)
    const requests = world.gateway.requests.length
    await fresh.getByRole('button', { name: 'Replay' }).click()
    const again = chatPage(fresh)
    await expect.poll(again.words).toEqual(await chat.words())
    expect(await again.ids()).toEqual(await device.ids())
    expect(world.gateway.requests).toHaveLength(requests)
  })

  it('waits in Suspense until the conversation is loaded', async () => {
    const device = await world.openDevice()
    await world.backdoor.ask(device.conversationId, 'Where is it?', device.token)
    const held = world.gateway.hold(/^GET .*\/conversations\//)
    const page = await device.open('suspense')
    await page.getByRole('status').getByText('Loading').waitFor()
    expect(await page.getByRole('list').count()).toBe(0)
    held.release()
    await page.getByRole('list', { name: '2 messages' }).getByText('Where is it?').waitFor()
    expect(await page.getByRole('status').count()).toBe(0)
  })

  it('throws what failed to the boundary around Suspense, and loads when that tries again', async () => {
    const device = await world.openDevice()
    device.expects(/Played: 403/)
    await world.backdoor.ask(device.conversationId, 'Where is it?', device.token)
    world.backend.http.add({ match: isGet, times: Infinity, fault: answers.status(403) })
    const page = await device.open('suspense')
    await page.getByRole('alert').getByText('Played: 403').waitFor()
    world.backend.http.heal()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('list', { name: '2 messages' }).getByText('Where is it?').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('takes over what a server has rendered, with no complaint and no second wait, and goes live', async () => {
    const device = await world.openDevice({ timezoneId: 'Asia/Tokyo', locale: 'de-DE' })
    await world.backdoor.ask(device.conversationId, 'Where is it?', device.token)
    await world.idle()
    const address = device.addressOf('chat')
    const body = await renderOnServer({
      serverUrl: world.url,
      token: device.token,
      query: new URL(address).searchParams,
    })
    expect(body).toContain('Where is it?')
    const page = await device.context.newPage()
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }))
    const fewest = await watchRows(page)
    const held = world.gateway.hold(/^GET .*\/conversations\//)
    await page.goto(address)
    await expect.poll(() => held.requests.length).toBe(1)
    const chat = chatPage(page)
    expect(await chat.messages.count()).toBe(2)
    held.release()
    await chat.connection('live')
    await world.backdoor.append(device.conversationId, 'It came.')
    await chat.messages.getByText('It came.').waitFor()
    expect(await fewest()).toEqual({ rows: 2, skeletons: 0 })
  })

  it('lists conversations a page at a time, and downloads nothing that was said in them', async () => {
    const device = await world.openDevice()
    const ids = [device.conversationId]
    while (ids.length < 5) ids.push(await world.backdoor.converse(device.token))
    for (const id of ids) {
      await world.backdoor.ask(id, 'A long story', device.token)
      await expect.poll(async () => (await device.truth(id)).messages.at(-1)?.usage).toBeDefined()
      await world.idle()
      // dates are of whole milliseconds
      await wait(5)
    }
    const newestFirst = ids.toReversed()
    const page = await device.context.newPage()
    const bodies: Promise<string>[] = []
    page.on('response', (response) => {
      if (response.url().includes('/conversations?')) bodies.push(response.text())
    })
    await page.goto(device.addressOf('list'))
    const list = page.getByRole('list', { name: 'Conversations' }).getByRole('listitem')
    const more = page.getByRole('button', { name: 'More' })
    await expect.poll(() => list.allTextContents()).toEqual(newestFirst.slice(0, 2))
    await more.click()
    await expect.poll(() => list.allTextContents()).toEqual(newestFirst.slice(0, 4))
    await more.click()
    await expect.poll(() => list.allTextContents()).toEqual(newestFirst)
    expect(await more.count()).toBe(0)

    const isOwn = ({ headers }: RecordedRequest) => headers.authorization?.endsWith(device.token)
    const lists = world.gateway.requests.filter(isOwn).filter(({ path }) => path.endsWith('/conversations'))
    expect(lists).toHaveLength(3)
    for (const { query } of lists) {
      const fields = query.flatMap(([name, value]) => (name.startsWith('fields') ? value.split(',') : []))
      expect(fields.sort()).toEqual(['agent_name', 'created_date', 'id', 'metadata', 'updated_date'])
    }
    expect(bodies).toHaveLength(3)
    for (const body of await Promise.all(bodies)) expect(body).not.toMatch(/messages|long story/)
    // this server would have sent it all
    const headers = { authorization: `Bearer ${device.token}` }
    const whole = await page.request.get(`${world.url}${lists[0]?.path ?? ''}`, { headers })
    expect(await whole.text()).toContain('A long story')
  })

  it('renders who reads only the turn for none of a hundred frames of text', async () => {
    const device = await world.openDevice()
    const story = longAnswer(100)
    world.agent.answer(story.tell)
    const page = await device.context.newPage()
    const pushes = countPushes(page)
    await page.goto(device.addressOf('turn'))
    await world.backdoor.ask(device.conversationId, 'Count', device.token)
    await page.getByText('w0').waitFor()
    await page.getByRole('status').getByText('working').waitFor()
    await page.waitForLoadState('networkidle')
    const [renders, frames] = [await rendersOf(page), pushes()]
    story.goOn()
    await page.getByText('w100').waitFor()
    expect(pushes() - frames).toBeGreaterThanOrEqual(100)
    expect(await rendersOf(page)).toBe(renders)
    story.end()
    await page.getByRole('status').getByText('idle').waitFor()
    expect(await rendersOf(page)).toBeGreaterThan(renders)
  })
})

const isGet = ({ method, path }: HttpCall) => method === 'GET' && path.includes('/conversations/')

/** What only `TurnPart`'s page has. */
const rendersOf = (page: Page) => page.evaluate(() => (window as unknown as TurnWindow).turnRenders)

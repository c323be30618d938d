import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pendingOf } from '../../src/cache/outbox.js'
import type { AgentMessage } from '../../src/wire/agentTypes.js'
import { HttpError, NetworkError } from '../../src/wire/errors.js'
import { createFakeBrowser } from './fakeBrowser.js'
import { conversation, message } from './fixtures.js'
import { openedTab, pass, thread } from './openedWorld.js'

const STEP_MS = 50
const STEPS = 1_800
/** A page that comes back sees all. */
const RETURN_STEP = 1_000
/** Long after a request broke, and after it was given up. */
const LATE_STEPS = 400

/** What becomes of one request: when it is stored, answered and pushed to each tab, in steps. */
const fate = fc.record({
  kind: fc.constantFrom('answered', 'brokenButStored', 'storedLate', 'lost', 'refused'),
  storeAfter: fc.nat(6),
  answerAfter: fc.nat(12),
  pushAfter: fc.tuple(fc.option(fc.nat(12)), fc.option(fc.nat(12))),
})
const send = fc.record({ at: fc.nat(30), tab: fc.constantFrom(0, 1), text: fc.constantFrom('Hi', 'Ho') })
const plan = fc.record({
  /** The server sends a message's own name back. */
  echoes: fc.boolean(),
  /** The server answers with the message, not with the agent's. */
  answersAtOnce: fc.boolean(),
  sends: fc.array(send, { minLength: 1, maxLength: 6 }),
  fates: fc.array(fate, { minLength: 6, maxLength: 6 }),
})
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never
type Tab = Awaited<ReturnType<typeof openedTab>>
type Post = Tab['posts'][number]

/** What a tab shows of the user's own. */
function rowsOf({ messages, delivery }: Tab) {
  const shown = messages().filter(({ role }) => role === 'user')
  const waiting = pendingOf(delivery.outbox.get(), thread.key, 'c1', messages())
  const keys = [...shown.map(({ id }) => delivery.rowKeys.of(id)), ...waiting.map(({ localId }) => localId)]
  return { ids: shown.map(({ id }) => id).sort(), waiting, keys }
}

/** Plays a plan in two tabs of one browser, until all is known. */
async function play({ echoes, answersAtOnce, sends, fates }: Plan) {
  const browser = createFakeBrowser()
  const tabs = [await openedTab(browser.openTab()), await openedTab(browser.openTab())]
  const stored: AgentMessage[] = []
  const lost: unknown[] = []
  const due = new Map<number, (() => void)[]>()
  let step = 0
  let asked = 0
  const later = (steps: number, act: () => void) =>
    due.set(step + steps, [...(due.get(step + steps) ?? []), act])

  const store = (copy: AgentMessage, pushAfter: readonly (number | null)[]) => {
    stored.push(copy)
    tabs.forEach((tab, index) => {
      const steps = pushAfter[index] ?? null
      if (steps !== null) later(steps + 1, () => tab.push('c1', copy))
    })
  }
  const receive = ({ input, answer, fail }: Post) => {
    const given = fates[asked % fates.length]
    if (given === undefined) return
    const { kind, storeAfter, answerAfter, pushAfter } = given
    asked += 1
    const name = input.additional_message_params?.['local_id']
    const params = echoes ? { additional_message_params: { local_id: name } } : {}
    const copy = message(`m${asked}`, asked, { role: 'user', content: input.content ?? '', ...params })
    if (kind === 'lost' || kind === 'refused') lost.push(name)
    else later(1 + (kind === 'storedLate' ? LATE_STEPS : storeAfter), () => store(copy, pushAfter))
    const reply = answersAtOnce ? copy : message(`a${asked}`, asked)
    later(2 + storeAfter + answerAfter, () => {
      if (kind === 'refused') fail(new HttpError('No', { status: 422 }))
      else if (kind !== 'answered') fail(new NetworkError('reset'))
      else answer(reply)
    })
  }
  for (; step < STEPS; step += 1) {
    if (step === RETURN_STEP) for (const tab of tabs) tab.malformed('c1')
    for (const { tab, text } of sends.filter(({ at }) => at === step)) tabs[tab]?.send(text)
    await pass(STEP_MS)
    for (const tab of tabs) {
      tab.posts.splice(0).forEach(receive)
      for (const get of tab.gets.splice(0)) get.answer(conversation(...stored))
    }
    due.get(step)?.forEach((act) => act())
    for (const { keys } of tabs.map(rowsOf)) expect(new Set(keys).size).toBe(keys.length)
  }
  return { ids: stored.map(({ id }) => id).sort(), lost: lost.map(String).sort(), rows: tabs.map(rowsOf) }
}

describe('one stored copy is one row, in both tabs', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('and what is not stored is shown as failed, whatever comes when', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (given) => {
        const { ids, lost, rows } = await play(given)
        const failed = rows.map(({ waiting }) => waiting.map(({ localId }) => localId).sort())
        for (const { waiting, ...shown } of rows) {
          expect(shown.ids).toEqual(ids)
          expect(waiting.every(({ delivery }) => delivery === 'failed')).toBe(true)
          // by words alone it can't be told which of two is lost, nor always that none is
          expect(waiting.length).toBeGreaterThanOrEqual(lost.length)
        }
        expect(failed[1]).toEqual(failed[0])
        if (given.echoes) expect(failed[0]).toEqual(lost)
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

import { describe, expect, it, onTestFinished } from 'vitest'
import { deriveTurn } from '../../src/cache/turn.js'
import { createTestBase44, type TestBase44Options } from '../../src/testing.js'
import type { Clock } from '../../src/testing/server/clockTypes.js'
import { scenes } from '../../src/testing/server/model/scripted/scenes/scenes.js'
import { ScriptedModel } from '../../src/testing/server/model/scripted/ScriptedModel.js'
import { textOf } from '../../src/testing/server/textOf.js'
import type { AgentMessage } from '../../src/wire/agentTypes.js'
import { eventually } from '../support/eventually.js'
import { shopProject } from './support/shopProject.js'

/** A chat over the real backend: what a subscription to it has heard, and what a GET gives. */
async function openChat(options: Partial<TestBase44Options> = {}) {
  const { agents, entities, samples } = shopProject
  const base44 = await createTestBase44({ agents, entities, records: samples, ...options })
  onTestFinished(() => base44.close())
  const { client, server } = base44
  const { id } = await client.agents.createConversation({ agent_name: 'support_agent' })
  const heard: AgentMessage[] = []
  const onMessage = (message: AgentMessage) => void heard.push(message)
  await new Promise<void>((resolve) => client.realtime.joinConversation(id, { onMessage, onJoin: resolve }))
  const send = (content: string) => client.agents.addMessage(id, { role: 'user', content })
  const stored = async () => (await client.agents.getConversation(id)).messages.at(-1)
  /** Resolves to the answer as it is stored, when the subscription has heard its end. */
  const ask = async (content: string): Promise<AgentMessage> => {
    await send(content)
    await server.idle()
    const answer = await stored()
    if (!answer) throw new Error('No answer was stored')
    await eventually(() => expect(heard.at(-1)?.updated_date).toBe(answer.updated_date))
    return answer
  }
  return { ask, send, stored, heard, server }
}

/** A clock whose long waits end when the test says so, and all others at once. */
function holdingClock(longMs: number) {
  const held: (() => void)[] = []
  const clock: Clock = {
    now: () => Date.now(),
    wait: (ms) => (ms < longMs ? Promise.resolve() : new Promise((resolve) => held.push(resolve))),
  }
  return { clock, held }
}

/** Where a chat takes an answer to stand 20 s after it last heard something. */
const phaseAfterSilence = (heard: readonly AgentMessage[]) =>
  deriveTurn({
    messages: heard.slice(-1),
    pending: [],
    activeAt: 0,
    brokenAt: undefined,
    workingSince: undefined,
    now: 20_000,
  }).turn.phase

const callsOf = ({ tool_calls }: AgentMessage) => (tool_calls ?? []).map(({ name, status }) => [name, status])

describe('a scene of the scripted agent', () => {
  it.each(scenes.map(({ name }) => name))('“%s” is heard to its end by whoever listens', async (name) => {
    const { ask, heard } = await openChat()
    const answer = await ask(name)
    expect(answer.role).toBe('assistant')
    expect(answer.usage?.completion_tokens).toBeGreaterThan(0)
    expect(answer.content).not.toContain('understood nothing')
    expect(heard.at(-1)).toMatchObject({ id: answer.id, content: answer.content, usage: answer.usage })
    expect(heard.at(-1)?.tool_calls?.map((call) => call.status)).toEqual(
      answer.tool_calls?.map((call) => call.status),
    )
  })

  it('“long” has about 8,000 characters of every kind of block', async () => {
    const { ask } = await openChat()
    const text = textOf((await ask('long')).content)
    expect(Math.round(text.length / 1000)).toBe(8)
    const kinds = [
      /^# /m,
      /^### /m,
      /^- \[x\] /m,
      /^- \[ \] /m,
      /^1\. /m,
      /^> > /m,
      /\]\(https:/,
      /^\[\^1\]: /m,
    ]
    expect(kinds.filter((kind) => !kind.test(text))).toEqual([])
  })

  it('“tables” has aligned columns, and a table with a column for each month', async () => {
    const { ask } = await openChat()
    const text = textOf((await ask('tables')).content)
    expect(text).toContain('| :--- | :---: | ---: | ---: |')
    expect(text).toMatch(/^\| Parcels (\| \w{3} ){12}\| Year \|$/m)
  })

  it('“code” has fenced blocks in many languages, and a line that is wider than any chat', async () => {
    const { ask } = await openChat()
    const text = textOf((await ask('code')).content)
    const languages = [...text.matchAll(/^ *`{3,4}([a-z]+)$/gm)].map(([, language]) => language)
    expect(languages).toEqual(
      expect.arrayContaining(['ts', 'python', 'sql', 'json', 'html', 'css', 'diff', 'bash', 'markdown']),
    )
    expect(text.split('\n').some((line) => line.length > 300)).toBe(true)
  })

  it('“reasoning” is open while it thinks, and has an end before the answer is said', async () => {
    const { ask, heard } = await openChat()
    const answer = await ask('reasoning')
    const thinking = heard.filter(({ role, content }) => role === 'assistant' && content === '')
    expect(thinking.length).toBeGreaterThan(100)
    expect(thinking.every(({ reasoning }) => reasoning?.start_date && !reasoning.end_date)).toBe(true)
    expect(answer.reasoning).toMatchObject({
      start_date: expect.any(String) as unknown,
      end_date: expect.any(String) as unknown,
    })
  })

  it('“tools” calls one tool after another, and three at the same time', async () => {
    const { ask, heard } = await openChat()
    const answer = await ask('tools')
    expect(callsOf(answer)).toEqual([
      ['find_order', 'success'],
      ['list_parcels', 'success'],
      ['track_parcel', 'success'],
      ['track_parcel', 'success'],
      ['track_parcel', 'success'],
      ['add_note', 'success'],
    ])
    const running = heard.map(
      (message) => callsOf(message).filter(([, status]) => status === 'running').length,
    )
    const changes = running.filter((count, at) => count !== running[at - 1])
    expect(changes).toEqual([0, 1, 0, 1, 0, 1, 2, 3, 2, 1, 0, 1, 0])
  })

  it('“failing tool” has a call with an error and its reason, and says what was not done', async () => {
    const { ask } = await openChat()
    const answer = await ask('failing tool')
    expect(callsOf(answer)).toEqual([['refund_order', 'error']])
    expect(answer.tool_calls?.[0]?.results).toMatch(/^Order A-1038 was paid by voucher/)
    expect(answer.content).toContain('could not refund')
  })

  it('“question” waits for the user, and ends the turn with that', async () => {
    const { ask, heard } = await openChat()
    const answer = await ask('question')
    expect(callsOf(answer)).toEqual([['confirm_refund', 'waiting_for_user_input']])
    expect(answer.tool_calls?.[0]?.arguments_string).toContain('Shall I refund this order?')
    expect(phaseAfterSilence(heard)).toBe('needs-input')
  })

  it('“stall” is silent for longer than a chat waits, with work under way, and then goes on', async () => {
    const { clock, held } = holdingClock(20_001)
    const { send, stored, heard, server } = await openChat({ model: new ScriptedModel({ clock }) })
    await send('stall')
    await eventually(() => expect(held).toHaveLength(1))
    const silent = await stored()
    await eventually(() => expect(heard.at(-1)?.updated_date).toBe(silent?.updated_date))
    expect(phaseAfterSilence(heard)).toBe('stalled')
    expect(silent).toMatchObject({ content: expect.stringMatching(/^I ask the carrier/) as unknown })

    held[0]?.()
    await server.idle()
    const answer = await stored()
    await eventually(() => expect(heard.at(-1)?.updated_date).toBe(answer?.updated_date))
    expect(answer?.content).toContain('here it is')
    expect(phaseAfterSilence(heard)).toBe('idle')
  })

  it('“stall” is as short as the beat is', async () => {
    const { ask } = await openChat({ paceMs: 0.1 })
    expect((await ask('stall')).content).toContain('here it is')
  })

  it('“huge result” is cut in what is heard, and whole in a GET', async () => {
    const { ask, heard } = await openChat()
    const answer = await ask('huge result')
    const whole = answer.tool_calls?.[0]?.results ?? ''
    expect(Math.round(whole.length / 100_000)).toBeGreaterThanOrEqual(10)
    expect(JSON.parse(whole)).toHaveLength(6000)
    expect(heard.at(-1)?.tool_calls?.[0]?.results).toBe(whole.slice(0, 50))
  })
})

describe('the choice of a scene', () => {
  it.each(['tables', 'Tables!', 'show me tables', 'Please show me the table.', '`tables`'])(
    'is made by “%s”',
    async (text) => {
      const { ask } = await openChat()
      expect((await ask(text)).content).toContain('aligned columns')
    },
  )

  it.each([
    'My lamp is a failing tool for reading',
    'How long does it take?',
    'the discount code does not work',
    'show me the code of my voucher',
    'Is there a reasoning behind this huge result?',
  ])('is not made by “%s”', async (text) => {
    const { ask } = await openChat()
    const { content } = await ask(text)
    expect(content).toContain('understood nothing')
  })

  it('leaves records alone that are called like a scene', async () => {
    const { ask } = await openChat({
      agents: [
        { name: 'support_agent', tool_configs: [{ entity_name: 'Table', allowed_operations: ['read'] }] },
      ],
      entities: [{ name: 'Table', type: 'object', properties: { title: { type: 'string' } } }],
      records: { Table: [{ title: 'By the window' }] },
    })
    const answer = await ask('show me tables')
    expect(callsOf(answer)).toEqual([['read_Table', 'success']])
    expect(answer.content).toContain('By the window')
  })

  it('is offered by help, with every scene by its name', async () => {
    const { ask } = await openChat()
    const text = textOf((await ask('help')).content)
    expect(text).toContain('What tasks are open?')
    const listed = [...text.matchAll(/^- `([a-z ]+)`: .+$/gm)].map(([, name]) => name)
    expect(listed).toEqual(scenes.map(({ name }) => name))
  })

  it('is never in doubt: no two scenes answer to the same name', () => {
    const names = scenes.flatMap(({ name, otherNames = [] }) => [name, ...otherNames])
    expect(names).toEqual([...new Set(names)])
  })
})

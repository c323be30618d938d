import { describe, expect, it } from 'vitest'
import { ScriptedModel } from '../../src/testing/server/model/scripted/ScriptedModel.js'
import { startServer } from './support/startServer.js'
import { virtualClock } from './support/virtualClock.js'

async function talk() {
  const started = await startServer()
  const { id } = await started.create()
  return { ...started, say: (text: string) => started.ask(id, text) }
}

describe('the scripted agent', () => {
  it.each([
    ['What tasks are open?', { q: { status: { $ne: 'done' } }, sort: 'due_date' }],
    ['which tasks are in progress?', { q: { status: 'in_progress' }, sort: 'due_date' }],
    ['Show the high priority tasks', { q: { priority: 'high' }, sort: 'due_date' }],
    ['how many tasks are not done?', { q: { status: { $ne: 'done' } }, sort: 'due_date' }],
    ["List Ada's tasks", { q: { owner: { $regex: '^Ada', $options: 'i' } }, sort: 'due_date' }],
  ])('reads with a filter for “%s”', async (text, args) => {
    const { say } = await talk()
    const answer = await say(text)
    expect(
      answer.tool_calls?.map((call) => [
        call.name,
        JSON.parse(call.arguments_string) as unknown,
        call.status,
      ]),
    ).toEqual([['read_Task', args, 'success']])
  })

  it('finds what is overdue', async () => {
    const { say } = await talk()
    const answer = await say('What is overdue?')
    expect(answer.content).toContain('| Send the invoice |')
    expect(answer.content).not.toContain('login page')
  })

  it('shows in a table what the store really holds', async () => {
    const { say, call, token } = await talk()
    await call('POST', 'entities/Task', { token, body: { title: 'A | pipe and a <b>', status: 'todo' } })
    const answer = await say('What tasks are open?')
    expect(answer.reasoning?.content).toContain('read_Task')
    expect(answer.content).toContain('I found **3 tasks** (open)')
    expect(answer.content).toContain('| A \\| pipe and a \\<b\\> | Todo | Medium |')
    expect(JSON.parse(answer.tool_calls?.[0]?.results ?? '')).toHaveLength(3)
  })

  it('says when there is nothing', async () => {
    const { say, server } = await talk()
    for (const task of await server.records.list('shop', 'Task', {}))
      await server.records.remove('shop', 'Task', task.id)
    expect((await say('list tasks')).content).toBe('There are no tasks.')
  })

  it('creates what it is told', async () => {
    const { say, server, pushes } = await talk()
    await say('Add a high priority task: call the bank tomorrow, for Ada')
    const [made] = await server.records.list('shop', 'Task', { q: { title: 'Call the bank' } })
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    expect(made).toMatchObject({
      priority: 'high',
      due_date: tomorrow,
      owner: 'Ada',
      status: 'todo',
      created_by: 'ada@example.com',
    })
    expect(pushes.some((push) => push.room === 'entities:shop:Task')).toBe(true)
  })

  it('marks as done what it finds by its words', async () => {
    const { say, server } = await talk()
    const answer = await say('Mark the login page task as done')
    expect(answer.tool_calls?.map((call) => call.name)).toEqual(['read_Task', 'update_Task'])
    expect(await server.records.list('shop', 'Task', { q: { title: 'Fix the login page' } })).toMatchObject([
      { status: 'done' },
    ])
  })

  it.each([
    ['complete "Send the invoice"', 'status', 'done'],
    ['start the invoice task', 'status', 'in_progress'],
    ['set the priority of send the invoice to low', 'priority', 'low'],
    ['assign the invoice task to Grace', 'owner', 'Grace'],
  ])('changes one field for “%s”', async (text, field, value) => {
    const { say, server } = await talk()
    await say(text)
    expect(await server.records.list('shop', 'Task', { q: { title: 'Send the invoice' } })).toMatchObject([
      { [field]: value },
    ])
  })

  it('deletes what it is told, and only that', async () => {
    const { say, server } = await talk()
    await say('delete the book a room task')
    expect(
      (await server.records.list('shop', 'Task', { sort: 'title' })).map((task) => task['title']),
    ).toEqual(['Fix the login page', 'Send the invoice'])
  })

  it('asks when more than one could be meant, and changes nothing', async () => {
    const { say, server, call, token } = await talk()
    await call('POST', 'entities/Task', { token, body: { title: 'Send the letter' } })
    const answer = await say('delete the send task')
    expect(answer.content).toContain('Which one do you mean?')
    expect(await server.records.list('shop', 'Task', {})).toHaveLength(4)
  })

  it('says when it finds nothing of that name', async () => {
    const { say } = await talk()
    expect((await say('delete the zebra task')).content).toContain(
      'I found none of the tasks that fits “zebra”',
    )
  })

  it('does not do what it has no tool for', async () => {
    const { call, token, server, get } = await startServer()
    const { id } = (await call('POST', 'agents/conversations', { token, body: { agent_name: 'reader' } }))
      .body as { id: string }
    await call('POST', `agents/conversations/v2/${id}/messages`, {
      token,
      body: { content: 'delete the book a room task' },
    })
    await server.idle()
    const answer = (await get(id)).messages.at(-1)
    expect(answer?.content).toBe('I am not allowed to delete tasks. What I may do with tasks: read.')
    expect(answer).not.toHaveProperty('tool_calls')
  })

  it('counts in a summary', async () => {
    const { say } = await talk()
    const { content } = await say('summarize the tasks')
    expect(content).toContain('There are **3 tasks**.')
    expect(content).toContain('- In progress: 1')
  })

  it('explains itself', async () => {
    const { say } = await talk()
    expect((await say('help')).content).toContain('What tasks are open?')
    expect((await say('blah')).content).toContain('understood nothing that I could do in “blah”')
    expect((await say('hello')).content).toMatch(/^Hello! Helps with tasks\./)
  })

  it('takes 3 to 6 seconds for the usual question, in about 30 steps a second', async () => {
    const clock = virtualClock()
    const times: number[] = []
    const { create, ask } = await startServer({
      clock,
      model: new ScriptedModel({ clock }),
      frameMs: 33,
      emit: () => times.push(clock.now()),
    })
    await ask((await create()).id, 'What tasks are open?')
    const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000
    expect(seconds).toBeGreaterThan(3)
    expect(seconds).toBeLessThan(6)
    expect(times.length).toBeGreaterThan(60)
    expect(times.length / seconds).toBeLessThan(31)
  })

  it('stops before it changes anything when the server closes', async () => {
    const clock = virtualClock()
    let closed: Promise<void> | undefined
    const started = await startServer({
      clock,
      model: new ScriptedModel({ clock }),
      emit({ data }) {
        if (data.includes(JSON.stringify('{"title":"Never made"}').slice(1, -1)))
          closed ??= started.server.close()
      },
    })
    const { create, call, token, server, store } = started
    const { id } = await create()
    await call('POST', `agents/conversations/v2/${id}/messages`, {
      token,
      body: { content: 'add a task: never made' },
    })
    await server.idle()
    await closed
    expect(closed).toBeDefined()
    expect(JSON.stringify(await store.list('entities:shop:Task'))).not.toContain('Never made')
    expect(await store.list('turns')).toHaveLength(1)
  })
})

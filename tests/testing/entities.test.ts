import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/wire/agentTypes.js'
import { startServer } from './support/startServer.js'

describe('records', () => {
  it('begin with the samples, dated from today', async () => {
    const { call } = await startServer()
    const { body } = await call('GET', 'entities/Task?sort=due_date&fields=title,due_date,is_sample')
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    expect((body as JsonObject[])[0]).toMatchObject({
      title: 'Send the invoice',
      due_date: yesterday,
      is_sample: true,
    })
  })

  it('are created, read, changed and deleted, and the room hears of each', async () => {
    const { call, token, pushes, ada } = await startServer()
    const made = await call('POST', 'entities/Task', {
      token,
      body: { title: 'New', id: 'mine', created_by: 'me' },
    })
    expect(made).toMatchObject({
      status: 201,
      body: { title: 'New', status: 'todo', created_by: 'ada@example.com', created_by_id: ada.id },
    })
    const { id } = made.body as { id: string }
    expect(id).not.toBe('mine')
    expect(
      (await call('PUT', `entities/Task/${id}`, { token, body: { status: 'done' } })).body,
    ).toMatchObject({ title: 'New', status: 'done' })
    expect((await call('GET', `entities/Task/${id}`)).body).toMatchObject({ status: 'done' })
    expect((await call('DELETE', `entities/Task/${id}`)).body).toEqual({ success: true })
    expect((await call('GET', `entities/Task/${id}`)).status).toBe(404)
    const heard = pushes.map(({ room, data }) => ({ room, ...(JSON.parse(data) as JsonObject) }))
    expect(
      heard.map(({ room, ...frame }) => [room, (frame as JsonObject)['type'], (frame as JsonObject)['id']]),
    ).toEqual([
      ['entities:shop:Task', 'create', id],
      ['entities:shop:Task', 'update', id],
      ['entities:shop:Task', 'delete', id],
    ])
    expect(heard[1]).toMatchObject({
      data: { id, status: 'done' },
      timestamp: expect.stringMatching(/^\d{4}-/),
    })
  })

  it('are filtered by q as JSON', async () => {
    const { call } = await startServer()
    const q = encodeURIComponent(
      JSON.stringify({ status: { $ne: 'done' }, owner: { $regex: '^ada', $options: 'i' } }),
    )
    expect((await call('GET', `entities/Task?q=${q}`)).body).toMatchObject([{ title: 'Send the invoice' }])
  })

  it('of one app are not those of another', async () => {
    const { call, token } = await startServer()
    await call('POST', 'entities/Task', { token, body: { title: 'Only here' } })
    const { body } = await call('GET', 'entities/Task', { token, app: 'other' })
    expect(JSON.stringify(body)).not.toContain('Only here')
    expect(body).toHaveLength(3)
  })

  it.each([
    [{}, 'Task: `title` is required'],
    [{ title: 'x', status: 'open' }, 'Task: `status` must be one of "todo", "in_progress", "done"'],
    [{ title: 5 }, 'Task: `title` must be a string'],
    [{ title: 'x', due_date: 'soon' }, 'Task: `due_date` must be a date'],
  ])('that are %j are refused with a sentence', async (body, detail) => {
    const { call, token } = await startServer()
    expect(await call('POST', 'entities/Task', { token, body })).toEqual({
      status: 422,
      body: { detail, code: 'VALIDATION_ERROR' },
    })
  })

  it('need somebody, and a known entity', async () => {
    const { call, token } = await startServer()
    expect((await call('GET', 'entities/Task', {})).status).toBe(401)
    expect((await call('GET', 'entities/Nope', { token })).body).toMatchObject({
      detail: "Entity 'Nope' not found. Known entities: Task",
    })
  })

  it('over 10 kB are pushed without the long field, and say so', async () => {
    const { call, token, pushes } = await startServer()
    await call('POST', 'entities/Task', { token, body: { title: 'x'.repeat(20_000), owner: 'Ada' } })
    expect(JSON.parse(pushes[0]?.data ?? '')).toMatchObject({
      data: { title: null, owner: 'Ada', _oversize: true },
    })
  })
})

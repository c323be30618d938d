import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Base44Client, EntityHandler } from '../../src/client.js'
import { failure } from '../support/failure.js'
import { openClient } from '../support/openClient.js'
import { json, startRecordingServer } from '../support/recordingServer.js'

const base = '/api/apps/app-1/entities/Task'
const task = { id: 't1', title: 'T', done: false }

async function open(answer: unknown = []) {
  const server = await startRecordingServer(json(answer))
  const { entities } = openClient(server, { token: 'secret' })
  return { server, entities, Task: handlerOf(entities, 'Task') }
}

/** An entity that the app's types don't know. */
function handlerOf(entities: Base44Client['entities'], name: string): EntityHandler {
  const handler = entities[name]
  if (handler) return handler
  throw new Error(`There is no entity ${name}`)
}

const both = (handler: EntityHandler) => ({ list: handler.list, filter: handler.filter })

describe('list and filter by position', () => {
  it.each<[string, unknown[], [string, string][]]>([
    ['nothing', [], []],
    ['a sort', ['-created_date'], [['sort', '-created_date']]],
    [
      'all of them',
      ['due', 10, 20, ['id', 'title']],
      [
        ['sort', 'due'],
        ['limit', '10'],
        ['skip', '20'],
        ['fields', 'id,title'],
      ],
    ],
    ['what the platform takes for absent', ['', 0, 0, ''], []],
    ['no field at all', [undefined, undefined, undefined, []], [['fields', '']]],
    ['undefined and null', [undefined, null, undefined, null], []],
    ['fields as text', [undefined, undefined, undefined, 'id,title'], [['fields', 'id,title']]],
  ])('send %s', async (_, args, query) => {
    const { server, Task } = await open([task])
    const { list, filter } = both(Task)
    expect(await list(...(args as []))).toEqual([task])
    expect(server.last()).toMatchObject({ method: 'GET', path: base, body: '' })
    expect(server.last().query.sort()).toEqual([...query].sort())
    await filter({ done: false }, ...(args as []))
    expect(server.last().query.sort()).toEqual([['q', '{"done":false}'], ...query].sort())
  })

  it.each([
    [{}, '{}'],
    [{ title: { $regex: 'ü&=?#' }, n: null }, '{"title":{"$regex":"ü&=?#"},"n":null}'],
    [undefined, undefined],
    [null, undefined],
  ])('write the query %j as JSON', async (query, q) => {
    const { server, Task } = await open()
    // what untyped code passes
    await Task.filter(query as object)
    expect(server.last().query).toEqual(q === undefined ? [] : [['q', q]])
  })

  it('take the options of the call after the positions', async () => {
    const { server, Task } = await open()
    const options = { signal: AbortSignal.abort() }
    const errors = [
      await failure(Task.list('title', 1, 2, ['id'], options)),
      await failure(Task.filter({}, 'title', 1, 2, ['id'], options)),
    ]
    expect([errors, server.requests]).toMatchObject([[{ name: 'AbortError' }, { name: 'AbortError' }], []])
  })
})

describe('list and filter by page', () => {
  const page = { items: [task], next_cursor: 'c2', has_more: true }

  it.each<[string, object, [string, string][]]>([
    ['nothing', {}, [['limit', '100']]],
    ['no limit', { limit: 0 }, [['limit', '100']]],
    [
      'a limit and a cursor',
      { limit: 5, cursor: 'c1' },
      [
        ['limit', '5'],
        ['cursor', 'c1'],
      ],
    ],
    ['the first page by name', { cursor: null }, [['limit', '100']]],
    [
      'sort and fields',
      { sort: '-due', fields: ['id', 'title'] },
      [
        ['limit', '100'],
        ['sort', '-due'],
        ['fields', 'id,title'],
      ],
    ],
    [
      'a distinct field, which has no order of its own',
      { distinct: 'title', sort: 'due', fields: ['id'] },
      [
        ['limit', '100'],
        ['distinct', 'title'],
      ],
    ],
    ['no skip, which pages do not have', { skip: 7 }, [['limit', '100']]],
  ])('send %s', async (_, options, query) => {
    const { server, Task } = await open(page)
    expect(await Task.list(options)).toEqual(page)
    expect([server.last().method, server.last().path]).toEqual(['GET', `${base}/v2/list`])
    expect(server.last().query.sort()).toEqual([...query].sort())
    await Task.filter({ done: true }, options)
    expect(server.last().query.sort()).toEqual([['q', '{"done":true}'], ...query].sort())
  })

  it('take the options of the call after those of the page', async () => {
    const { server, Task } = await open()
    const options = { signal: AbortSignal.abort() }
    const errors = [
      await failure(Task.list({ limit: 1 }, options)),
      await failure(Task.filter({}, { limit: 1 }, options)),
    ]
    expect([errors, server.requests]).toMatchObject([[{ name: 'AbortError' }, { name: 'AbortError' }], []])
  })
})

describe('the records of an entity', () => {
  it.each<[string, (handler: EntityHandler) => Promise<unknown>, string, unknown]>([
    ['get', (handler) => handler.get('t1'), `GET ${base}/t1`, ''],
    ['create', (handler) => handler.create({ title: 'T' }), `POST ${base}`, { title: 'T' }],
    ['update', (handler) => handler.update('t1', { done: true }), `PUT ${base}/t1`, { done: true }],
    ['delete', (handler) => handler.delete('t1'), `DELETE ${base}/t1`, ''],
    ['deleteMany', (handler) => handler.deleteMany({ done: true }), `DELETE ${base}`, { done: true }],
    ['bulkCreate', (handler) => handler.bulkCreate([{ title: 'T' }]), `POST ${base}/bulk`, [{ title: 'T' }]],
    ['bulkUpdate', (handler) => handler.bulkUpdate([task]), `PUT ${base}/bulk`, [task]],
    [
      'updateMany',
      (handler) => handler.updateMany({ a: 1 }, { $set: { a: 2 } }),
      `PATCH ${base}/update-many`,
      { query: { a: 1 }, data: { $set: { a: 2 } } },
    ],
    ['aggregate', (handler) => handler.aggregate({ count: true }), `POST ${base}/aggregate`, { count: true }],
    [
      'upsert',
      (handler) => handler.upsert([task], { key: ['title'] }),
      `POST ${base}/upsert`,
      { records: [task], key: ['title'] },
    ],
  ])('are sent by %s, whose answer is passed on', async (_, call, route, body) => {
    const { server, Task } = await open({ an: 'answer' })
    expect(await call(Task)).toEqual({ an: 'answer' })
    const { method, url, body: sent } = server.last()
    expect([`${method} ${url}`, sent === '' ? '' : JSON.parse(sent)]).toEqual([route, body])
  })

  it('are counted', async () => {
    const { server, Task } = await open({ count: 0 })
    expect(await Task.count({ done: false })).toBe(0)
    expect(server.last()).toMatchObject({
      method: 'GET',
      path: `${base}/count`,
      query: [['q', '{"done":false}']],
    })
    await Task.count()
    expect(server.last().url).toBe(`${base}/count`)
  })

  it.each([
    [
      'a file',
      new File(['title\nT'], 'tasks.csv', { type: 'text/csv' }),
      'filename="tasks.csv"\r\nContent-Type: text/csv',
    ],
    ['a blob', new Blob(['title\nT'], { type: 'text/csv' }), 'filename="blob"\r\nContent-Type: text/csv'],
  ])('are imported from %s', async (_, file, part) => {
    const { server, Task } = await open({ status: 'success', details: null, output: [task] })
    expect(await Task.importEntities(file)).toMatchObject({ status: 'success' })
    expect(server.last()).toMatchObject({ method: 'POST', url: `${base}/import` })
    expect(server.last().body).toContain(`name="file"; ${part}\r\n\r\ntitle\nT\r\n`)
  })

  it.each(['../User/me', 'a/b', 'a?b=c'])('are kept inside their segment: %s', async (id) => {
    const { server, Task } = await open(task)
    await Task.get(id)
    expect(server.last().path.split('/')).toHaveLength(base.split('/').length + 1)
  })

  it.each(['', '.', '..', undefined])('are not asked for by %j', async (id) => {
    const { server, Task } = await open(task)
    // what untyped code passes
    for (const call of [Task.get, Task.delete] as ((id: unknown) => Promise<unknown>)[]) {
      expect(await failure(call(id))).toMatchObject({ name: 'Base44Error' })
    }
    expect(server.requests).toEqual([])
  })
})

describe('the entities', () => {
  it('have each its own handler, the same each time', async () => {
    const { entities } = await open()
    expect(entities['Task']).toBe(entities['Task'])
    expect(entities['Task']).not.toBe(entities['Note'])
  })

  it('have a name inside its segment', async () => {
    const { server, entities } = await open()
    await handlerOf(entities, '../agents').list()
    expect(server.last().url).toBe('/api/apps/app-1/entities/..%2Fagents')
    expect(await failure(handlerOf(entities, '..').list())).toMatchObject({ name: 'Base44Error' })
  })

  it.each(['then', '_x', '__proto__', 'toJSON'])('have none named %s', async (name) => {
    const { entities } = await open()
    expect(entities[name]).toBeUndefined()
  })

  it('can be awaited, printed, written and spread without asking for anything', async () => {
    const { server, entities } = await open()
    expect([await Promise.resolve(entities), JSON.stringify(entities), { ...entities }]).toEqual([
      entities,
      '{}',
      {},
    ])
    expect(inspect(entities)).toBeTypeOf('string')
    expect(server.requests).toEqual([])
  })
})

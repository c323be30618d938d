import {
  createClient,
  type DeleteResult,
  type EntityFilterQuery,
  type EntityHandler,
  type EntityPage,
  type RealtimeEvent,
  type ServerEntityFields,
  type UntypedRecord,
} from 'base44-react/client'
import { expectTypeOf } from 'vitest'

interface Task {
  title: string
  status: 'open' | 'done'
  points?: number
  isUrgent: boolean
  labels: string[]
  due: string | null
}
type TaskRecord = Task & ServerEntityFields

// that an entity's name finds its record is in tests/client/registries.test.ts
declare const tasks: EntityHandler<TaskRecord>
const { entities } = createClient({ appId: 'app-1' })

// lists, as they have always been and page by page
expectTypeOf(tasks.list()).resolves.toEqualTypeOf<TaskRecord[]>()
expectTypeOf(tasks.list('-created_date', 10, 20)).resolves.toEqualTypeOf<TaskRecord[]>()
expectTypeOf(tasks.list('+points', 10, 0, ['title', 'id'])).resolves.toEqualTypeOf<
  Pick<TaskRecord, 'title' | 'id'>[]
>()
expectTypeOf(tasks.list({ limit: 10, cursor: null })).resolves.toEqualTypeOf<EntityPage<TaskRecord>>()
expectTypeOf(tasks.list({ fields: ['title'], sort: '-due' })).resolves.toEqualTypeOf<
  EntityPage<Pick<TaskRecord, 'title'>>
>()
expectTypeOf(tasks.list({ distinct: 'status' })).resolves.toEqualTypeOf<EntityPage<'open' | 'done'>>()
expectTypeOf(tasks.list('title', 1, 0, ['id'], { timeoutMs: 100 })).resolves.toEqualTypeOf<
  Pick<TaskRecord, 'id'>[]
>()
// @ts-expect-error -- no such field to sort by
void tasks.list('-tittle')
// @ts-expect-error -- no such field to pick
void tasks.list({ fields: ['tittle'] })
// @ts-expect-error -- no such field to tell apart
void tasks.list({ distinct: 'tittle' })
// @ts-expect-error -- distinct values are no records with fields
void tasks.list({ distinct: 'status', fields: ['title'] })

// filters, by value
expectTypeOf(tasks.filter({ status: 'open' })).resolves.toEqualTypeOf<TaskRecord[]>()
expectTypeOf(tasks.filter({ status: 'open' }, '-due', 5, 0, ['due'])).resolves.toEqualTypeOf<
  Pick<TaskRecord, 'due'>[]
>()
expectTypeOf(tasks.filter({}, { fields: ['due'] })).resolves.toEqualTypeOf<
  EntityPage<Pick<TaskRecord, 'due'>>
>()
expectTypeOf(tasks.filter({ due: null }, { distinct: 'points' })).resolves.toEqualTypeOf<
  EntityPage<number | undefined>
>()
void tasks.filter({ status: ['open', 'done'], points: 3, due: null, created_date: '2027-01-01' })
// @ts-expect-error -- no such status
void tasks.filter({ status: 'opened' })
// @ts-expect-error -- no such field
void tasks.filter({ state: 'open' })
// @ts-expect-error -- points are no text
void tasks.filter({ points: '3' })

// filters, by operators that fit the field
void tasks.filter({ points: { $gte: 1, $lt: 5, $in: [1, 2], $exists: true, $not: { $eq: 3 } } })
void tasks.filter({ title: { $regex: '^a' }, status: { $nin: ['done'], $regex: 'o' } })
void tasks.filter({ labels: { $all: ['home'], $size: 2 }, due: { $regex: '^2027', $ne: null } })
void tasks.filter({ $or: [{ isUrgent: true }, { $and: [{ points: 5 }, { $nor: [{ due: null }] }] }] })
// @ts-expect-error -- only text is searched
void tasks.filter({ points: { $regex: '1' } })
// @ts-expect-error -- only text is searched, in a negation too
void tasks.filter({ isUrgent: { $not: { $regex: 'true' } } })
// @ts-expect-error -- only a list has a size
void tasks.filter({ title: { $size: 1 } })
// @ts-expect-error -- only a list has all of several things in it
void tasks.filter({ points: { $all: [1] } })
// @ts-expect-error -- labels are text
void tasks.filter({ labels: { $all: [1] } })
// @ts-expect-error -- a number is compared with numbers
void tasks.filter({ points: { $gt: '1' } })
// @ts-expect-error -- one of several, in a list
void tasks.filter({ points: { $in: 1 } })
// @ts-expect-error -- no such operator
void tasks.filter({ points: { $near: 1 } })
// @ts-expect-error -- the same inside of `$or`
void tasks.filter({ $or: [{ status: 'opened' }] })

// one record
expectTypeOf(tasks.get('t1')).resolves.toEqualTypeOf<TaskRecord>()
expectTypeOf(tasks.create({ title: 'Call' })).resolves.toEqualTypeOf<TaskRecord>()
expectTypeOf(tasks.update('t1', { status: 'done' })).resolves.toEqualTypeOf<TaskRecord>()
expectTypeOf(tasks.delete('t1')).resolves.toEqualTypeOf<DeleteResult>()
// @ts-expect-error -- no such status
void tasks.create({ status: 'opened' })
// @ts-expect-error -- no such field
void tasks.update('t1', { state: 'done' })

// many
expectTypeOf(tasks.bulkCreate([{ title: 'A' }, { title: 'B' }])).resolves.toEqualTypeOf<TaskRecord[]>()
expectTypeOf(tasks.bulkUpdate([{ id: 't1', status: 'done' }])).resolves.toEqualTypeOf<TaskRecord[]>()
// @ts-expect-error -- which one?
void tasks.bulkUpdate([{ status: 'done' }])
expectTypeOf(tasks.deleteMany({ status: 'done' }))
  .resolves.toHaveProperty('deleted')
  .toBeNumber()
const change: Partial<Task> = { status: 'done' }
expectTypeOf(
  tasks.updateMany({ points: { $lt: 2 } }, { $set: change, $inc: { points: 1 } }),
).resolves.toEqualTypeOf<{ success: boolean; updated: number; has_more: boolean }>()
// @ts-expect-error -- a change is made by operators
void tasks.updateMany({}, { status: 'done' })
expectTypeOf(tasks.count()).resolves.toBeNumber()
expectTypeOf(tasks.count({ status: 'open' }, { timeoutMs: 100 })).resolves.toBeNumber()
// @ts-expect-error -- no such field
void tasks.count({ state: 'open' })
expectTypeOf(tasks.importEntities(new File([], 'tasks.csv')))
  .resolves.toHaveProperty('output')
  .toEqualTypeOf<TaskRecord[] | null>()

// aggregates
expectTypeOf(
  tasks.aggregate({
    query: { isUrgent: true },
    groupBy: ['status'],
    dateBucket: { field: 'created_date', unit: 'week' },
    count: true,
    sum: 'points',
    countDistinct: 'labels',
    having: { count: { $gt: 1 } },
  }),
).resolves.toEqualTypeOf<{ rows: Record<string, unknown>[]; truncated: boolean }>()
// @ts-expect-error -- no such field to group by
void tasks.aggregate({ groupBy: 'state' })
// @ts-expect-error -- no such length of time
void tasks.aggregate({ dateBucket: { field: 'due', unit: 'hour' } })

// upserts know their records by one field or several
expectTypeOf(tasks.upsert([{ title: 'A' }], { key: 'title' }))
  .resolves.toHaveProperty('records')
  .toEqualTypeOf<TaskRecord[]>()
void tasks.upsert([{ title: 'A', due: null }], { key: ['title', 'due'] })
// @ts-expect-error -- a key is needed
void tasks.upsert([{ title: 'A' }], {})
// @ts-expect-error -- no such field
void tasks.upsert([{ title: 'A' }], { key: 'name' })

// changes as they happen
const stop = tasks.subscribe((event) => {
  expectTypeOf(event).toEqualTypeOf<RealtimeEvent<TaskRecord>>()
  expectTypeOf(event.type).toEqualTypeOf<'create' | 'update' | 'delete'>()
  expectTypeOf(event.data.points).toEqualTypeOf<number | undefined>()
})
expectTypeOf(stop).toEqualTypeOf<() => void>()

// a query can be made apart, also as the fields that must be equal
const query: EntityFilterQuery<TaskRecord> = { title: { $regex: 'x' } }
const fields: Partial<TaskRecord> = { status: 'open', labels: ['home'] }
void tasks.filter(query)
void tasks.deleteMany(fields)

// an entity that is not registered has the server's fields, and others of any type
const notes = entities['Note']
if (notes) {
  expectTypeOf(notes).toEqualTypeOf<EntityHandler>()
  expectTypeOf(notes.get('n1')).resolves.toEqualTypeOf<UntypedRecord>()
  expectTypeOf(notes.list()).resolves.toEqualTypeOf<UntypedRecord[]>()
  expectTypeOf(notes.list({ limit: 5 })).resolves.toEqualTypeOf<EntityPage<UntypedRecord>>()
  void notes.list().then(([note]) => {
    expectTypeOf(note?.id).toEqualTypeOf<string | undefined>()
    expectTypeOf(note?.['text']).toBeUnknown()
  })
  void notes.filter({ text: { $regex: 'x' }, 'place.city': 'Rome', $or: [{ n: 1 }] }, '-text', 5)
  void notes.create({ text: 'Hi', tags: ['a'] })
  // @ts-expect-error -- alternatives are a list
  void notes.filter({ $or: { n: 1 } })
}

import { asServiceRole } from '../asServiceRole.js'
import { casesOf } from '../casesOf.js'
import { goesTo } from '../changes/goesTo.js'
import { refuses } from '../changes/refuses.js'
import { clientStates } from '../clientStates.js'
import { order } from '../samples.js'

const { visitor, signedIn, dressed, fromRequest } = clientStates
const orders = '/api/apps/app-1/entities/Order'
const one = { client: signedIn, reply: { body: order } }
const many = { client: signedIn, reply: { body: [order] } }
const page = {
  client: signedIn,
  reply: { body: { items: [order], next_cursor: 'n', has_more: true } },
  since: '0.8.50',
}

const lists = [
  ...casesOf('entities.<Entity>.list', many, [
    { shape: 'all' },
    { shape: 'sorted', args: ['-created_date'] },
    { shape: 'each argument', args: ['+title', 10, 20, ['id', 'title']] },
    { shape: 'zeros', args: ['title', 0, 0] },
    { shape: 'no order', args: [undefined, 5, 10] },
    { shape: 'null for what is not given', args: [null, null, 3, null] },
    { shape: 'an empty order and no fields', args: ['', 1, 0, []] },
    { shape: 'fields as text', args: [undefined, undefined, undefined, 'id,title'] },
    { shape: 'as a visitor', client: visitor, reply: { body: [] } },
    { shape: 'with headers of its own', client: dressed },
    { shape: 'in a function', client: fromRequest },
    { shape: 'an entity with letters of the world', names: { Entity: 'Zażółć' } },
    {
      shape: 'an entity that climbs',
      names: { Entity: '../users' },
      instead: [goesTo('/api/apps/app-1/entities/..%2Fusers')],
    },
    {
      shape: 'refused',
      reply: {
        status: 403,
        body: { error_type: 'HTTPException', detail: 'No access', message: 'No access' },
      },
    },
  ]),
  ...casesOf('entities.<Entity>.list', page, [
    { shape: 'a page', args: [{}] },
    {
      shape: 'a page with all that it can be asked',
      args: [{ limit: 7, cursor: 'n/=+', sort: '-title', fields: ['id', 'title'] }],
    },
    { shape: 'a page of zero', args: [{ limit: 0, cursor: null, sort: '', fields: [] }] },
    {
      shape: 'distinct values',
      args: [{ distinct: 'title', limit: 3, sort: 'ignored', fields: ['ignored'] }],
    },
    { shape: 'distinct that is not given', args: [{ distinct: undefined }] },
  ]),
  ...casesOf('entities.<Entity>.filter', many, [
    { shape: 'by a field', args: [{ title: 'Linen, 3 m' }] },
    { shape: 'by nothing', args: [{}] },
    { shape: 'each argument', args: [{ count: { $gte: 3 } }, '-count', 10, 20, ['id']] },
    { shape: 'zeros and no fields', args: [{ a: 0 }, 'title', 0, 0, []] },
    {
      shape: 'null, undefined, dates and arrays',
      args: [
        {
          a: null,
          b: undefined,
          c: new Date(0),
          d: [1, [2, null]],
          e: { $in: ['ł', true] },
          $or: [{ f: '🙂' }],
        },
      ],
    },
    { shape: 'odd characters', args: [{ 'a b': `"c" & d=e+f%20g'` }] },
    { shape: 'as a visitor', args: [{ id: 'o-1' }], client: visitor },
    { shape: 'no query', args: [undefined, 'title'] },
    { shape: 'null for a query', args: [null] },
  ]),
  ...casesOf('entities.<Entity>.filter', page, [
    { shape: 'a page', args: [{ count: { $gt: 1 } }, {}] },
    {
      shape: 'a page with all that it can be asked',
      args: [{ a: 1 }, { limit: 7, cursor: 'n', sort: '-title', fields: ['id'] }],
    },
    { shape: 'distinct values', args: [{ a: null }, { distinct: 'title' }] },
  ]),
  ...casesOf('entities.<Entity>.count', { client: signedIn, reply: { body: { count: 42 } } }, [
    { shape: 'all' },
    { shape: 'by a field', args: [{ title: 'ł & co' }] },
    { shape: 'by nothing', args: [{}] },
    { shape: 'none', args: [{ a: [] }], reply: { body: { count: 0 } } },
    { shape: 'null', args: [null] },
  ]),
]

const writes = [
  ...casesOf('entities.<Entity>.get', one, [
    { shape: 'an id', args: ['o-1'] },
    { shape: 'an id of odd characters', args: ["o:1@2,3;4=5+6$7&8'(9)"] },
    { shape: 'a number', args: [7] },
    { shape: 'as a visitor', args: ['o-1'], client: visitor },
    {
      shape: 'an id with a query in it',
      args: ['a/b?c=d#e'],
      instead: [goesTo(`${orders}/a%2Fb%3Fc%3Dd%23e`)],
    },
    {
      shape: 'an id that climbs',
      args: ['..'],
      instead: [refuses('encoded-paths', 'rejected', /not an id/)],
    },
    {
      shape: 'no id',
      args: [undefined],
      instead: [refuses('early-checks', 'rejected', /non-empty string/)],
    },
    {
      shape: 'one that is not there',
      args: ['o-9'],
      reply: { status: 404, body: { message: 'Entity Order with ID o-9 not found' } },
    },
  ]),
  ...casesOf('entities.<Entity>.create', one, [
    { shape: 'a record', args: [{ title: 'Zażółć 🙂', count: 0, open: false, tags: ['a', ['b']] }] },
    { shape: 'nothing in it', args: [{}], reply: { status: 201, body: order } },
    { shape: 'null, undefined and dates', args: [{ a: null, b: undefined, c: new Date(0), d: NaN }] },
    { shape: 'as a visitor', args: [{ title: 'x' }], client: visitor },
    { shape: 'in a function', args: [{ title: 'x' }], client: fromRequest },
    {
      shape: 'one that does not fit',
      args: [{ title: 7 }],
      reply: {
        status: 422,
        body: {
          error_type: 'ValidationError',
          message: 'title: must be text',
          request_id: null,
          traceback: '',
        },
      },
    },
  ]),
  ...casesOf('entities.<Entity>.update', one, [
    { shape: 'a field', args: ['o-1', { count: 4 }] },
    { shape: 'nothing', args: ['o-1', {}] },
    { shape: 'a field taken away', args: ['o-1', { title: null }] },
    {
      shape: 'an id that climbs',
      args: ['../User/me', { role: 'admin' }],
      instead: [goesTo(`${orders}/..%2FUser%2Fme`)],
    },
  ]),
  ...casesOf('entities.<Entity>.delete', { client: signedIn, reply: { body: { success: true } } }, [
    { shape: 'an id', args: ['o-1'] },
    { shape: 'an id with a space', args: ['o 1'] },
    { shape: 'answered with nothing', args: ['o-1'], reply: { status: 204 } },
    { shape: 'an id that climbs', args: ['../../x'], instead: [goesTo(`${orders}/..%2F..%2Fx`)] },
  ]),
  ...casesOf(
    'entities.<Entity>.deleteMany',
    { client: signedIn, reply: { body: { success: true, deleted: 2 } } },
    [
      { shape: 'by a field', args: [{ open: false }] },
      { shape: 'by nothing', args: [{}] },
      { shape: 'by operators', args: [{ created_date: { $lt: new Date(0) }, a: { $in: [null, 'ł'] } }] },
    ],
  ),
  ...casesOf('entities.<Entity>.bulkCreate', many, [
    { shape: 'records', args: [[{ title: 'a' }, { title: 'ł', x: undefined }]] },
    { shape: 'none', args: [[]], reply: { body: [] } },
    { shape: 'an empty one', args: [[{}]] },
  ]),
  ...casesOf('entities.<Entity>.bulkUpdate', many, [
    {
      shape: 'records',
      args: [
        [
          { id: 'o-1', title: 'a' },
          { id: 'o-2', count: null },
        ],
      ],
    },
    { shape: 'none', args: [[]] },
    { shape: 'an id alone', args: [[{ id: 'o-1' }]] },
  ]),
  ...casesOf(
    'entities.<Entity>.updateMany',
    { client: signedIn, reply: { body: { success: true, updated: 2, has_more: false } } },
    [
      { shape: 'set and count', args: [{ open: true }, { $set: { open: false }, $inc: { count: 1 } }] },
      { shape: 'all', args: [{}, { $unset: { title: '' } }] },
      { shape: 'nothing', args: [{ a: null }, {}] },
    ],
  ),
  ...casesOf(
    'entities.<Entity>.aggregate',
    { client: signedIn, reply: { body: { rows: [{ title: 'a', count: 2 }], truncated: false } } },
    [
      { shape: 'groups', args: [{ groupBy: 'title', count: true }] },
      {
        shape: 'all that it can be asked',
        args: [
          {
            groupBy: ['a', 'b'],
            sum: 'n',
            avg: ['m'],
            where: { a: { $gt: 1 } },
            having: { count: { $gt: 2 } },
            sort: '-count',
            limit: 0,
          },
        ],
      },
      { shape: 'nothing', args: [{}] },
    ],
  ),
  ...casesOf(
    'entities.<Entity>.upsert',
    { client: signedIn, reply: { body: { created: 1, updated: 1, records: [order] } } },
    [
      { shape: 'by a field', args: [[{ title: 'a' }], { key: 'title' }] },
      { shape: 'none', args: [[], { key: 'title' }] },
      { shape: 'by two fields', args: [[{ a: 1, b: undefined }], { key: ['a', 'b'], other: true }] },
    ],
  ),
  ...casesOf(
    'entities.<Entity>.importEntities',
    { client: signedIn, reply: { body: { status: 'success', details: null, output: [order] } } },
    [
      { shape: 'a table', args: [new File(['title\nŁąka\n'], 'orders.csv', { type: 'text/csv' })] },
      {
        shape: 'a name with letters of the world',
        args: [new File(['[]'], 'zamó "wienia" 会.json', { type: 'application/json' })],
      },
      { shape: 'an empty one without a type', args: [new File([], 'empty')] },
    ],
  ),
]

/** The `entities` module, but for its subscriptions. */
export const entities = [...lists, ...writes].flatMap((entry) => [entry, ...asServiceRole([entry])])

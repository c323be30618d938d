import { asServiceRole } from '../asServiceRole.js'
import { casesOf } from '../casesOf.js'
import { goesTo } from '../changes/goesTo.js'
import { refuses } from '../changes/refuses.js'
import { renewed } from '../changes/renewed.js'
import { clientStates } from '../clientStates.js'
import { fileShapes } from './fileShapes.js'

const { visitor, signedIn, dressed, remembered, fromRequest } = clientStates
const functionsPath = '/api/apps/app-1/functions'

const invocations = casesOf(
  'functions.invoke',
  { client: signedIn, reply: { body: { total: 3 }, headers: { 'x-shop': 'north' } } },
  [
    { shape: 'no arguments', args: ['report'] },
    { shape: 'an object', args: ['report', { from: new Date(0), a: null, b: undefined, c: ['ł', [1]] }] },
    { shape: 'an empty object', args: ['report', {}] },
    { shape: 'as a visitor', args: ['report', { a: 1 }], client: visitor },
    { shape: 'remembered', args: ['report', { a: 1 }], client: remembered },
    { shape: 'with a version and headers', args: ['report', { a: 1 }], client: dressed },
    { shape: 'in a function', args: ['report', { a: 1 }], client: fromRequest },
    {
      shape: 'after a change of token',
      args: ['report', {}],
      before: ({ call }) => call('setToken', 'later-token'),
    },
    { shape: 'a name in parts', args: ['reports/daily', {}] },
    { shape: 'a name with letters of the world', args: ['raport ł 会', {}] },
    ...fileShapes.map(({ data, ...shape }) => ({ ...shape, args: ['upload', data] })),
    { shape: 'a text', args: ['report', 'Hello'] },
    { shape: 'a list', args: ['report', [1, { a: 2 }]] },
    { shape: 'answered with text', args: ['report', {}], reply: { body: 'Done.' } },
    { shape: 'answered with nothing', args: ['report', {}], reply: { status: 204 } },
    {
      shape: 'refused by the function',
      args: ['report', {}],
      reply: { status: 422, body: { error: 'No such day', hint: [1] } },
    },
    { shape: 'a function that fails', args: ['report', {}], reply: { status: 500, body: 'boom' } },
    {
      shape: 'a name that climbs',
      args: ['../entities/User', {}],
      instead: [refuses('encoded-paths', 'rejected', /not an id/)],
    },
    {
      shape: 'a name with a query in it',
      args: ['a?b=c', {}],
      instead: [goesTo(`${functionsPath}/a%3Fb%3Dc`)],
    },
  ],
)

const fetches = casesOf('functions.fetch', { client: signedIn, reply: { body: 'streamed' } }, [
  { shape: 'a path', args: ['/report'] },
  { shape: 'no slash', args: ['report/daily?day=1&x=ł'] },
  {
    shape: 'all of fetch',
    args: ['/report', { method: 'PUT', headers: { 'X-A': 'b', 'Content-Type': 'text/plain' }, body: 'ł' }],
  },
  { shape: 'another identity', args: ['/report', { headers: { authorization: 'Bearer mine' } }] },
  { shape: 'as a visitor', args: ['/report'], client: visitor },
  { shape: 'remembered', args: ['/report'], client: remembered },
  {
    shape: 'with a version and headers',
    args: ['/report', { headers: new Headers([['X-B', 'c']]) }],
    client: dressed,
  },
  { shape: 'in a function', args: ['/report'], client: fromRequest },
  { shape: 'one that fails', args: ['/report'], reply: { status: 503, body: { error: 'later' } } },
  {
    shape: 'a path that climbs',
    args: ['/../apps/other'],
    instead: [refuses('encoded-paths', 'rejected', /functions\.fetch takes/)],
  },
])

const later = casesOf('functions.fetch', { client: signedIn, reply: { body: 'streamed' } }, [
  { shape: 'after a change of token', args: ['/report'], ...renewed },
])

/** The `functions` module. */
export const functions = [
  ...[...invocations, ...fetches].flatMap((entry) => [entry, ...asServiceRole([entry])]),
  ...later,
]

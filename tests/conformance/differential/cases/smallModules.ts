import { isRecord } from '../../../../src/wire/isRecord.js'
import { asServiceRole } from '../asServiceRole.js'
import type { Run } from '../caseTypes.js'
import { casesOf } from '../casesOf.js'
import { goesTo } from '../changes/goesTo.js'
import { renewed } from '../changes/renewed.js'
import { clientStates } from '../clientStates.js'
import type { Exchange, SentRequest } from '../exchangeTypes.js'

const { visitor, signedIn, dressed, remembered, fromRequest } = clientStates
const logs = { client: signedIn, reply: { body: [{ page: 'Home', count: 2 }] } }

const appLogs = [
  ...casesOf('appLogs.logUserInApp', { client: signedIn, reply: { body: { ok: true } } }, [
    { shape: 'a page', args: ['Home'] },
    { shape: 'a page with letters of the world', args: ['Zamówienia 会'] },
    { shape: 'as a visitor', args: ['Home'], client: visitor },
    {
      shape: 'a page that climbs',
      args: ['../stats?x=1'],
      instead: [goesTo('/api/app-logs/app-1/log-user-in-app/..%2Fstats%3Fx%3D1')],
    },
    { shape: 'refused', args: ['Home'], reply: { status: 403, body: { detail: 'Not here' } } },
  ]),
  ...['appLogs.fetchLogs', 'appLogs.getStats'].flatMap((method) =>
    casesOf(method, logs, [
      { shape: 'all' },
      { shape: 'some', args: [{ limit: 10, skip: 0, sort: '-created_date', who: 'ł & co' }] },
      {
        shape: 'null, undefined, dates and arrays',
        args: [{ a: null, b: undefined, c: new Date(0), d: [1, 2], e: { f: ['x'] } }],
      },
      { shape: 'in a function', args: [{}], client: fromRequest },
    ]),
  ),
]

const gateway = casesOf('aiGateway.connection', { client: signedIn }, [
  { shape: 'the usual one' },
  { shape: 'an empty object', args: [{}] },
  { shape: 'another one', args: [{ provider: 'typesafe' }], client: visitor },
  { shape: 'remembered', args: [{ provider: 'openai' }], client: remembered },
  { shape: 'one that is unknown', args: [{ provider: 'toString' }] },
])

const later = casesOf('aiGateway.connection', { client: signedIn }, [
  { shape: 'after a change of token', ...renewed },
])

const app = casesOf(
  'app.getPublicSettings',
  { reply: { body: { id: 'app-1', public_settings: 'public_with_login' } } },
  [
    { shape: 'as a visitor', client: visitor },
    { shape: 'signed in', client: signedIn },
    { shape: 'with headers of its own', client: dressed },
    { shape: 'an app that is not there', reply: { status: 404, body: { detail: 'App not found' } } },
  ],
)

/** Waits until an event is sent. */
const sent = (name: string) => (run: Run) =>
  run.seen(({ requests }) => JSON.stringify(requests).includes(`"event_name":"${name}"`))
const who = ({ path, headers }: SentRequest) =>
  path.endsWith('/me') && !headers['authorization'] ? { status: 401, body: {} } : { body: { id: 'u-1' } }
const asksOnly = ({ call }: Run) => call('appLogs.getStats')

const analytics = casesOf('analytics.track', { reply: who, environments: ['node'] }, [
  {
    shape: 'an event of a visitor',
    args: [{ eventName: 'added' }],
    client: { ...visitor, analytics: true },
    after: sent('added'),
    instead: [{ row: 'visitors-events', change: withoutAsking }],
  },
  {
    shape: 'with properties',
    args: [{ eventName: 'ł', properties: { a: 1, b: null, c: undefined, d: 'x', e: false } }],
    client: { ...signedIn, analytics: true },
    after: sent('ł'),
  },
  {
    shape: 'on a page',
    args: [{ eventName: 'seen', properties: {} }],
    client: { ...signedIn, analytics: true },
    after: sent('seen'),
    environments: ['browser'],
    instead: [{ row: 'one-batch', change: inOneBatch }],
  },
  { shape: 'turned off', args: [{ eventName: 'seen' }], client: signedIn, after: asksOnly, since: '0.8.50' },
  {
    shape: 'turned off by the address',
    args: [{ eventName: 'seen' }],
    client: { ...signedIn, analytics: true, href: '?analytics-enable=false&a=b' },
    environments: ['browser'],
    after: asksOnly,
  },
])

/** What happened while the page opened, in one request. */
function inOneBatch({ requests, ...exchange }: Exchange): Exchange {
  const asked = requests.filter(({ path }) => path.endsWith('/me'))
  const batches = requests.filter((request) => !asked.includes(request))
  const together = batches.slice(-1).map((batch) => ({
    ...batch,
    body: { json: { events: batches.flatMap(eventsOf) } },
  }))
  return { ...exchange, requests: [...asked, ...together] }
}

function eventsOf({ body }: SentRequest): unknown[] {
  const sent = body && 'json' in body && isRecord(body.json) ? body.json['events'] : []
  return Array.isArray(sent) ? sent : []
}

/** Nobody is asked who a visitor is, and so nobody refuses to say it. */
function withoutAsking({ requests, ...exchange }: Exchange): Exchange {
  return { ...exchange, errors: [], requests: requests.filter(({ path }) => !path.endsWith('/me')) }
}

/** Modules of a few methods each. */
export const smallModules = [
  ...[...appLogs, ...gateway].flatMap((entry) => [entry, ...asServiceRole([entry])]),
  ...[...later, ...app, ...analytics],
]

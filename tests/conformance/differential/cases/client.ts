import type { Case, Instead, Run } from '../caseTypes.js'
import { casesOf } from '../casesOf.js'
import { mapOutcome } from '../changes/mapOutcome.js'
import { refuses } from '../changes/refuses.js'
import { renewed } from '../changes/renewed.js'
import { withDataEnv } from '../changes/withDataEnv.js'
import { clientStates } from '../clientStates.js'
import type { Exchange } from '../exchangeTypes.js'

const { visitor, signedIn, dressed, remembered, service, fromRequest } = clientStates

const silent = { analytics: { enabled: false } }

/** What a client is made for: that it asks. */
const asks = async ({ call }: Run) => {
  await call('auth.updateMe', {})
  await call('functions.invoke', 'report')
}

/** Neither in paths nor in the client's configuration. */
const withoutSlash = (exchange: Exchange): Exchange => ({
  ...mapOutcome((made) => JSON.parse(JSON.stringify(made).replace('/"', '"')))(exchange),
  requests: exchange.requests.map((request) => ({ ...request, path: request.path.replace('//', '/') })),
})

const staysThere = ({ page, ...exchange }: Exchange): Exchange => ({
  ...exchange,
  page: page && { ...page, navigations: [] },
})

const makes = casesOf('createClient', { after: asks, reply: { body: { id: 'u-1' } } }, [
  { shape: 'an app', args: ({ serverUrl }) => [{ appId: 'app-1', serverUrl, ...silent }] },
  {
    shape: 'a server that ends in a slash',
    args: ({ serverUrl }) => [{ appId: 'app-1', serverUrl: `${serverUrl}/`, ...silent }],
    instead: [{ row: 'one-slash', change: withoutSlash }],
  },
  {
    shape: 'all that it can be given',
    args: ({ serverUrl, callback }) => [
      {
        ...{ appId: 'app-1', serverUrl, appBaseUrl: 'https://login.example', token: 'user-token', ...silent },
        ...{
          serviceToken: 'service-token',
          requiresAuth: false,
          functionsVersion: 'v7',
          headers: { 'X-Shop': 'ok' },
        },
        ...{ options: { onError: callback }, dangerouslyAllowServiceTokenInBrowser: true },
      },
    ],
  },
  {
    shape: 'an app whose id is a number',
    args: ({ serverUrl }) => [{ appId: 7, serverUrl, ...silent }],
    instead: [refuses('early-checks', 'threw', /needs the id of your Base44 app/)],
  },
  {
    shape: 'null for an address',
    args: ({ serverUrl }) => [{ appId: 'app-1', serverUrl, appBaseUrl: null, ...silent }],
  },
  { shape: 'an empty token', args: ({ serverUrl }) => [{ appId: 'app-1', serverUrl, token: '', ...silent }] },
  {
    shape: 'one that was signed in before',
    args: ({ serverUrl }) => [{ appId: 'app-1', serverUrl, ...silent }],
    client: remembered,
  },
  {
    shape: 'a token in the address',
    args: ({ serverUrl }) => [{ appId: 'app-1', serverUrl, ...silent }],
    client: { href: '/in?access_token=fresh%2Ftoken&is_new_user=true&tab=ł#notes', ...remembered },
  },
  {
    shape: 'a token in the address and one that is given',
    args: ({ serverUrl }) => [{ appId: 'app-1', serverUrl, token: 'given', ...silent }],
    client: { href: '?access_token=fresh' },
  },
  {
    shape: 'a service token where everybody can read it',
    args: ({ serverUrl }) => [{ appId: 'app-1', serverUrl, serviceToken: 'service-token', ...silent }],
    environments: ['browser', 'framed'],
    after: () => undefined,
    instead: [refuses('service-token-in-browser', 'threw', /keep it on a server/)],
  },
  {
    shape: 'a login that is required, and is not there',
    args: ({ serverUrl }) => [{ appId: 'app-1', serverUrl, requiresAuth: true, ...silent }],
    reply: { status: 401, body: { detail: 'Not authenticated' } },
    environments: ['browser'],
    after: ({ seen }) => seen(({ page }) => page?.navigations.length === 1),
  },
  {
    shape: 'a login that is required, and a server that can not say who it is',
    args: ({ serverUrl, callback }) => [
      { appId: 'app-1', serverUrl, requiresAuth: true, options: { onError: callback }, ...silent },
    ],
    reply: ({ path }) => (path.endsWith('/me') ? { status: 404, body: { detail: 'No such app' } } : {}),
    environments: ['browser'],
    async after({ seen, call }) {
      await seen(({ heard }) => heard.length > 0)
      await call('appLogs.getStats')
    },
    instead: [{ row: 'kept-visitors', change: staysThere }],
  },
  {
    shape: 'a login that is required, and is there',
    args: ({ serverUrl }) => [
      { appId: 'app-1', serverUrl, token: 'user-token', requiresAuth: true, ...silent },
    ],
    reply: { body: { id: 'u-1' } },
    after: asks,
    environments: ['node'],
  },
])

const fromHeaders =
  (headers: Record<string, string>): Case['args'] =>
  ({ serverUrl }) => [{ headers: new Headers({ 'Base44-Api-Url': serverUrl, ...headers }) }]
const app = { 'Base44-App-Id': 'app-1' }
const makesFromRequest = casesOf(
  'createClientFromRequest',
  { after: asks, reply: { body: { id: 'u-1' } }, environments: ['node'] },
  [
    { shape: 'an app', args: fromHeaders(app) },
    {
      shape: 'all that the platform sends',
      args: fromHeaders({ ...app, ...fromRequest.request }),
      instead: [{ row: 'data-env', change: withDataEnv }],
    },
    {
      shape: 'an unknown environment of data',
      args: fromHeaders({ ...app, 'X-Data-Env': 'staging', Authorization: 'Bearer t' }),
    },
    { shape: 'no app', args: fromHeaders({}) },
    { shape: 'a token without a scheme', args: fromHeaders({ ...app, Authorization: 'user-token' }) },
    { shape: 'a token in two words', args: fromHeaders({ ...app, Authorization: 'Bearer a b' }) },
    { shape: 'an empty token', args: fromHeaders({ ...app, Authorization: '' }) },
    {
      shape: 'another scheme for the service',
      args: fromHeaders({ ...app, 'Base44-Service-Authorization': 'Basic x' }),
    },
  ],
)

const tells = casesOf('getConfig', {}, [
  { shape: 'a visitor', client: visitor },
  { shape: 'signed in', client: { token: 'user-token', requiresAuth: false } },
  { shape: 'in a function', client: fromRequest },
  { shape: 'with headers of its own', client: dressed },
])

const follow = async ({ call, seen, callback }: Run) => {
  call('entities.Order.subscribe', callback)
  await seen(({ rooms }) => rooms.length > 0)
}
const ends = ['cleanup', 'asServiceRole.cleanup'].flatMap((method) =>
  casesOf(method, { client: service, reply: { body: [] } }, [
    { shape: 'nothing open' },
    { shape: 'twice', before: ({ call }) => call(method) },
    { shape: 'and a call after it', after: ({ call }) => call('agents.getConversations') },
    { shape: 'a room that is followed', before: follow },
  ]),
)

/** A service token is not taken along. */
const refusesRedirects: Instead = {
  row: 'no-redirects',
  change: (exchange) => ({
    ...exchange,
    noted: exchange.noted.map((init) => ({ ...(init as object), redirect: 'error' })),
  }),
}

const routes = casesOf('fetchWithAuth', { client: signedIn }, [
  { shape: 'a path', args: sends('/api/orders') },
  {
    shape: 'as a service',
    args: sends('/api/orders?x=ł#y', { method: 'POST', body: '{}' }),
    client: service,
    instead: [refusesRedirects],
  },
  { shape: 'as a visitor', args: sends('/api/orders'), client: visitor },
  { shape: 'in a function', args: sends('/'), client: fromRequest, instead: [refusesRedirects] },
  {
    shape: 'headers of the caller',
    args: sends('/api', { headers: { authorization: 'Bearer mine', 'X-A': 'b' } }),
    client: dressed,
  },
  { shape: 'remembered', args: sends('/api'), client: remembered },
  {
    shape: 'after a change of token',
    args: sends('/api'),
    ...renewed,
  },
  { shape: 'after a logout', args: sends('/api'), before: ({ call }) => call('auth.logout') },
])

/** With a transport of the caller's own, which tells what it was given. */
function sends(path: unknown, init: object = {}): Case['args'] {
  return ({ note }) => [
    path,
    {
      ...init,
      fetch: (target: string, { headers, ...rest }: RequestInit) => {
        note({ target, headers: Object.fromEntries(new Headers(headers)), ...rest })
        return Promise.resolve(Response.json({ ok: true }))
      },
    },
  ]
}

/** What a client is made by, and what it can be asked itself. */
export const client = [...makes, ...makesFromRequest, ...tells, ...ends, ...routes]

import { casesOf } from '../casesOf.js'
import { failsWith } from '../changes/failsWith.js'
import { goesTo } from '../changes/goesTo.js'
import { clientStates } from '../clientStates.js'

const { signedIn, visitor, service, serviceAlone, fromRequest } = clientStates
const connection = {
  access_token: 'their-token',
  integration_type: 'slack',
  connection_config: { team: 'T1' },
}
const tokens = { client: service, reply: { body: connection } }
const called = {
  success: true,
  phase: 'responded',
  status_code: 201,
  data: { id: 1 },
  data_base64: null,
  content_type: 'application/json',
  headers: { 'x-a': 'b' },
  credits_charged: 2,
}

const byType = ['asServiceRole.connectors.getAccessToken', 'asServiceRole.connectors.getConnection'].flatMap(
  (method) =>
    casesOf(method, tokens, [
      { shape: 'a type', args: ['slack'] },
      { shape: 'without a user', args: ['google_drive'], client: serviceAlone },
      { shape: 'in a function', args: ['slack'], client: fromRequest },
      { shape: 'no settings', args: ['slack'], reply: { body: { access_token: 't' } } },
      {
        shape: 'a type that climbs',
        args: ['a/../b?c'],
        instead: [goesTo('/api/apps/app-1/external-auth/tokens/a%2F..%2Fb%3Fc', 'connector-paths')],
      },
      { shape: 'no type', args: [''] },
      { shape: 'a number', args: [7] },
      {
        instead: [failsWith('connector-codes', { code: 'not_connected' })],
        shape: 'one that is not connected',
        args: ['slack'],
        reply: {
          status: 404,
          body: { detail: 'Not connected' },
          headers: { 'x-base44-connector-error': 'not_connected' },
        },
      },
    ]),
)

const byId = [
  'getWorkspaceConnection',
  'getCurrentAppUserAccessToken',
  'getCurrentAppUserConnection',
].flatMap((name) =>
  casesOf(`asServiceRole.connectors.${name}`, tokens, [
    { shape: 'an id', args: ['k-1'] },
    { shape: 'an id that climbs', args: ['../ł?x'] },
    {
      shape: 'null for settings',
      args: ['k-1'],
      reply: { body: { access_token: 't', connection_config: null } },
    },
    { shape: 'no id', args: [undefined] },
  ]),
)

const calls = casesOf('asServiceRole.connectors.callApi', { client: service, reply: { body: called } }, [
  { shape: 'a path', args: ['slack', { path: '/chat' }] },
  {
    shape: 'all that it can be given',
    args: [
      'slack',
      {
        method: 'POST',
        host: 'eu.slack.example',
        path: '/chat',
        query: { a: ['b', 'ł'] },
        headers: { 'X-A': 'b' },
        body: { n: [null] },
      },
    ],
  },
  {
    shape: 'null for what is not given',
    args: ['a/b', { path: '/', host: null, query: null, headers: null, body: null }],
  },
  { shape: 'false and zero as a body', args: ['slack', { path: '/', method: 'PUT', body: 0 }] },
  {
    shape: 'an answer of bytes',
    args: ['slack', { path: '/' }],
    reply: { body: { success: false, phase: 'timed_out', data: null, data_base64: 'AA==' } },
  },
  { shape: 'no path', args: ['slack', {}] },
  { shape: 'a method that is unknown', args: ['slack', { path: '/', method: 'TRACE' }] },
  { shape: 'no request', args: ['slack'] },
  { shape: 'no type', args: ['', { path: '/' }] },
])

const ofUser = [
  ...casesOf(
    'connectors.connectAppUser',
    { client: signedIn, reply: { body: { redirect_url: 'https://slack.example/o?x=1' } } },
    [
      { shape: 'an id', args: ['k-1'] },
      { shape: 'an id that climbs', args: ['../ł?x'] },
      { shape: 'as a visitor', args: ['k-1'], client: visitor },
      { shape: 'no id', args: [''] },
    ],
  ),
  ...casesOf('connectors.disconnectAppUser', { client: signedIn, reply: { body: { success: true } } }, [
    { shape: 'an id', args: ['k-1'] },
    { shape: 'an id that climbs', args: ['../ł?x'] },
    { shape: 'answered with nothing', args: ['k-1'], reply: { status: 204 } },
    { shape: 'no id', args: [null] },
  ]),
]

const signOn = [
  ...['accesstoken', 'idtoken'].flatMap((kind) =>
    casesOf(
      kind === 'idtoken' ? 'asServiceRole.sso.getIdToken' : 'asServiceRole.sso.getAccessToken',
      { client: service, reply: { body: { access_token: 'sso-token' } } },
      [
        { shape: 'a user', args: ['u-1'] },
        { shape: 'without a user of its own', args: ['u-1'], client: serviceAlone },
        { shape: 'in a function', args: ['u-1'], client: fromRequest },
        {
          shape: 'an id that climbs',
          args: ['../x?y'],
          instead: [goesTo(`/api/apps/app-1/auth/sso/${kind}/..%2Fx%3Fy`)],
        },
        {
          shape: 'one who is not there',
          args: ['u-9'],
          reply: { status: 404, body: { detail: 'No such user' } },
        },
      ],
    ),
  ),
]

/** The `connectors` of users and services, and the services' `sso`. */
export const connectors = [...byType, ...byId, ...calls, ...ofUser, ...signOn]

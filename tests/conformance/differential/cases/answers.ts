import { expect } from 'vitest'
import type { Instead } from '../caseTypes.js'
import { casesOf } from '../casesOf.js'
import { failsWith } from '../changes/failsWith.js'
import { clientStates } from '../clientStates.js'

const { signedIn } = clientStates
const problems = [
  { loc: ['body', 'title'], msg: 'field required', type: 'missing' },
  { loc: ['body', 'count'], msg: 'must be a number', type: 'int' },
]
const unsaid: unknown = expect.stringMatching(
  /^Request failed with status code 502: POST http.*\/entities\/Order$/,
)

const unanswered = failsWith('network-errors', {
  name: 'NetworkError',
  message: expect.stringMatching(/^POST http.*\/entities\/Order got no whole answer/),
})

const errors = casesOf('entities.<Entity>.create', { client: signedIn, args: [{ title: 'x' }] }, [
  {
    shape: 'an error in an object',
    reply: { status: 403, body: { error: { message: 'Not yours', code: 'FORBIDDEN' }, message: 'Less' } },
    instead: [failsWith('nested-errors', { message: 'Not yours', code: 'FORBIDDEN' })],
  },
  {
    shape: 'an error in a text',
    reply: { status: 404, body: { error: 'No such entity' } },
    instead: [failsWith('readable-errors', { message: 'No such entity' })],
  },
  {
    shape: 'a list of what does not fit',
    reply: { status: 422, body: { detail: problems } },
    instead: [failsWith('readable-errors', { message: 'title: field required; count: must be a number' })],
  },
  {
    shape: 'an error that says nothing',
    reply: { status: 502, body: '<html><body>Bad gateway</body></html>' },
    instead: [failsWith('readable-errors', { message: unsaid })],
  },
  {
    shape: 'nothing but a status',
    reply: { status: 502, body: {} },
    instead: [failsWith('readable-errors', { message: unsaid })],
  },
  { shape: 'no answer', reply: { hangsUp: true }, instead: [unanswered] },
  {
    shape: 'a way to somewhere else',
    reply: ({ path }) =>
      path.endsWith('/Order') ? { status: 302, headers: { location: '/api/x' } } : { body: {} },
    instead: [
      {
        row: 'no-redirects',
        change: ({ requests, ...exchange }) => {
          const error: unknown = expect.objectContaining({ name: 'NetworkError' })
          return {
            ...exchange,
            requests: requests.slice(0, 1),
            outcome: { rejected: error },
            errors: [error],
          }
        },
      },
    ],
  },
])

const functions = casesOf('functions.invoke', { client: signedIn, args: ['report', {}] }, [
  {
    shape: 'no answer',
    reply: { hangsUp: true },
    instead: [
      failsWith('network-errors', { name: 'NetworkError', message: 'Network Error', code: 'ERR_NETWORK' }),
    ],
  },
])

const misfit: unknown = expect.objectContaining({ name: 'ProtocolError' })

/** What was answered is not what was asked for; `onError` is told of what is no answer at all. */
function isChecked(errors: unknown[]): Instead {
  return {
    row: 'checked-answers',
    change: (exchange) => ({ ...exchange, errors, outcome: { rejected: misfit } }),
  }
}

const reads = [
  ...casesOf('auth.me', { client: signedIn, instead: [isChecked([misfit])] }, [
    { shape: 'a text for an answer', reply: { body: 'Hello' } },
    { shape: 'nothing for an answer', reply: { status: 204 } },
  ]),
  ...casesOf('entities.<Entity>.list', { client: signedIn, instead: [isChecked([misfit])] }, [
    {
      shape: 'a page of HTML for an answer',
      reply: { body: '<!doctype html>', headers: { 'content-type': 'text/html; charset=utf-8' } },
    },
  ]),
  ...casesOf('auth.loginViaEmailPassword', { args: ['a@example.com', 'p'], instead: [isChecked([misfit])] }, [
    { shape: 'no token in the answer', reply: { body: { user: null } } },
  ]),
  ...casesOf('agents.getConversations', { client: signedIn }, [
    {
      shape: 'an answer at the second try',
      reply: (_request, index) =>
        index === 0 ? { status: 503, headers: { 'retry-after': '0' } } : { body: [] },
      instead: [
        {
          row: 'retried-reads',
          change: ({ requests, ...exchange }) => ({
            ...exchange,
            ...{ outcome: { resolved: [] }, errors: [], requests: [...requests, ...requests] },
          }),
        },
      ],
    },
  ]),
]

/** Answers that are not what was asked for. */
export const answers = [...errors, ...functions, ...reads]

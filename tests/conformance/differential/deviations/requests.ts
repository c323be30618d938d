import { isRecord } from '../../../../src/wire/isRecord.js'
import { eachRequest } from '../changes/eachRequest.js'
import type { Deviation } from '../deviationTypes.js'
import type { SentRequest } from '../exchangeTypes.js'

/** Without one of its headers. */
function without(request: SentRequest, name: string): SentRequest {
  const { [name]: _gone, ...headers } = request.headers
  return { ...request, headers }
}

function withHeader(request: SentRequest, name: string, value: string): SentRequest {
  return { ...request, headers: { ...request.headers, [name]: value } }
}

/** Sent through the client's own API, and not by `functions.fetch`, which is the app's. */
const isApi = ({ headers }: SentRequest) => headers['x-app-id'] !== undefined

/** How requests are sent. */
export const requests: readonly Deviation[] = [
  {
    id: 'encoded-paths',
    sdk: 'Ids and names go into paths as they are: `getConversation("../../x")` asks another route.',
    ours: 'Each part of a path is encoded, `.` and `..` are refused; an operation or a function keeps its slashes.',
    why: 'An id from a URL must not aim the user’s token at another route.',
  },
  {
    id: 'one-slash',
    sdk: 'A `serverUrl` that ends in a slash makes paths that begin with two.',
    ours: 'The slash is dropped.',
    why: 'Most servers take these for other paths.',
  },
  {
    id: 'no-idle-content-type',
    sdk: 'Every request names a `Content-Type`, also one without a body.',
    ours: 'Only a request with a body names one.',
    why: 'It is what HTTP says, and such a GET needs no preflight for it.',
    change: eachRequest((request) =>
      isApi(request) && request.body === undefined ? without(request, 'content-type') : request,
    ),
  },
  {
    id: 'origin-without-query',
    sdk: '`X-Origin-URL` is the page’s whole address.',
    ours: 'It is the origin and the path, without query and hash.',
    why: 'Query and hash hold tokens, invitations and searches.',
    environments: ['browser', 'framed'],
    change: eachRequest((request) => {
      const { origin, pathname } = new URL(request.headers['x-origin-url'] ?? 'https://none.example')
      return request.headers['x-origin-url']
        ? withHeader(request, 'x-origin-url', origin + pathname)
        : request
    }),
  },
  {
    id: 'logout-everywhere',
    sdk: '`auth.logout()` leaves the token with `functions.invoke`.',
    ours: 'It takes the token from every module.',
    why: 'Who has logged out must not be known to the next call.',
    change: (exchange, { entry }) =>
      entry.method === 'auth.logout'
        ? eachRequest((request) => without(request, 'authorization'))(exchange)
        : exchange,
  },
  {
    id: 'visitor-everywhere',
    sdk: 'Only in a browser does a visitor’s request carry `X-Base44-Anonymous-Id`; a socket carries it everywhere.',
    ours: 'Requests carry it everywhere, the same as the socket.',
    why: 'A visitor must be the same to both, or the socket is refused the conversation that a request made.',
    change: (exchange, { environment }) =>
      eachRequest((request) =>
        isApi(request) && !request.headers['authorization']
          ? withHeader(request, 'x-base44-anonymous-id', environment === 'node' ? '<generated>' : 'visitor-1')
          : request,
      )(exchange),
  },
  {
    id: 'current-token',
    sdk: 'Links to channels, `aiGateway`, `functions.fetch` and `on-behalf-of` keep the token that the client was made with.',
    ours: 'They have the current one, also when it came from storage.',
    why: 'After a refresh the old one is refused; after a change of user it is somebody else’s.',
    change: (exchange, { entry: { client }, environment }) =>
      environment !== 'node' && client?.stored && !client.token
        ? eachRequest((request) =>
            request.headers['authorization'] === 'Bearer service-token' &&
            !request.path.includes('/functions/')
              ? withHeader(request, 'on-behalf-of', `Bearer ${client.stored?.['base44_access_token'] ?? ''}`)
              : request,
          )(exchange)
        : exchange,
  },
  {
    id: 'real-uploads',
    sdk: 'A `FormData` is sent empty, a `Blob` and a list of files as `{}`.',
    ours: 'All of them are sent as forms.',
    why: 'The file is what the call is for.',
  },
  {
    id: 'absent-parts',
    sdk: 'Beside a file, `null` and `undefined` are sent as the words.',
    ours: 'They are left out.',
    why: 'A server can’t tell them from text.',
    change: eachRequest((request) =>
      request.body && 'parts' in request.body
        ? {
            ...request,
            body: {
              parts: request.body.parts.filter(
                ({ content }) => content !== 'null' && content !== 'undefined',
              ),
            },
          }
        : request,
    ),
  },
  {
    id: 'filled-role',
    sdk: '`addMessage` sends what it is given.',
    ours: 'It sends `role: "user"` where none is given.',
    why: 'It is what nearly every message is.',
    change: (exchange, { entry }) =>
      entry.method.endsWith('agents.addMessage')
        ? eachRequest((request) =>
            request.body && 'json' in request.body && isRecord(request.body.json)
              ? { ...request, body: { json: { role: 'user', ...request.body.json } } }
              : request,
          )(exchange)
        : exchange,
  },
  {
    id: 'id-or-object',
    sdk: '`addMessage("c-1", …)` sends to `undefined`: it takes the whole conversation alone.',
    ours: 'It takes the conversation or its id.',
    why: 'The id is all that it needs of it.',
  },
  {
    id: 'list-shorthand',
    sdk: '`listConversations({ agent_name })` puts the name beside `q`, where it need not be a filter.',
    ours: 'Whatever isn’t an option of the list is part of `q`.',
    why: 'It is what whoever writes it means.',
  },
]

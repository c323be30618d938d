import { eachRequest } from '../changes/eachRequest.js'
import { withDataEnv } from '../changes/withDataEnv.js'
import type { Deviation } from '../deviationTypes.js'
import type { Case } from '../caseTypes.js'
import type { Exchange } from '../exchangeTypes.js'

const old = ['0.8.20'] as const

/** The user's token of a case's client, when it was made with one. */
function userToken({ client }: Case): string | undefined {
  const authorization = client?.request?.['Authorization']
  return client?.token ?? authorization?.replace('Bearer ', '')
}

/** What was opened in the frame itself opens in a popup, which is told whom to tell of the login. */
function inPopup({ page, ...exchange }: Exchange): Exchange {
  const features = 'width=500,height=600,left=250,top=100,resizable=yes,scrollbars=yes'
  const popups = page?.navigations.map((url) => ({
    ...{ name: 'base44_auth', features },
    url: `${url}&popup_origin=${encodeURIComponent('https://shop.example')}`,
  }))
  return { ...exchange, page: page && popups && { ...page, navigations: [], popups } }
}

/** Where an older edition differs from the newest, which ours is like. They come first: the rows below are about the newest. */
export const editions: readonly Deviation[] = [
  {
    id: 'on-behalf-of',
    sdk: '0.8.20 says `on-behalf-of` in `sso.getAccessToken` alone.',
    ours: 'As 0.8.50: all of the service role says it, but for functions.',
    why: 'Servers know on whose behalf a service asks.',
    versions: old,
    change: (exchange, { entry }) => {
      const token = userToken(entry)
      if (token === undefined) return exchange
      return eachRequest((request) =>
        request.headers['authorization'] === 'Bearer service-token' && !request.path.includes('/functions/')
          ? { ...request, headers: { ...request.headers, 'on-behalf-of': `Bearer ${token}` } }
          : request,
      )(exchange)
    },
  },
  {
    id: 'data-env',
    sdk: '0.8.20 drops `X-Data-Env` of the request that a client is made from.',
    ours: 'As 0.8.50: `dev` and `prod` are passed on.',
    why: 'Else a function that is tried with test data writes into the real.',
    versions: old,
    environments: ['node'],
    change: (exchange, { entry }) =>
      entry.client?.request?.['X-Data-Env'] === 'dev' ? withDataEnv(exchange) : exchange,
  },
  {
    id: 'named-visitors',
    sdk: '0.8.20 doesn’t name visitors.',
    ours: 'As 0.8.50: requests have `X-Base44-Anonymous-Id`, sockets `anonymous_id`.',
    why: 'A visitor finds their conversations again.',
    versions: old,
    change: (exchange, { environment }) => ({
      ...exchange,
      handshakes: exchange.handshakes.map((query) =>
        query['token'] === 'null'
          ? { ...query, anonymous_id: environment === 'node' ? '<generated>' : 'visitor-1' }
          : query,
      ),
    }),
  },
  {
    id: 'null-queries',
    sdk: '0.8.20 sends `q=null` for a filter by `null`.',
    ours: 'As 0.8.50: without a `q`.',
    why: 'It is no filter.',
    versions: old,
    change: eachRequest((request) => ({
      ...request,
      query: request.query.filter(([name, value]) => name !== 'q' || value !== 'null'),
    })),
  },
  {
    id: 'connector-paths',
    sdk: '0.8.20 puts a connector’s type into the path as it is.',
    ours: 'As 0.8.50: encoded.',
    why: 'As above.',
    versions: old,
  },
  {
    id: 'shared-me',
    sdk: '0.8.20 asks twice for two `auth.me()` at the same time.',
    ours: 'As 0.8.50: one request serves both.',
    why: 'Every page asks more than once when it opens.',
    versions: old,
  },
  {
    id: 'connector-codes',
    sdk: '0.8.20 doesn’t read the header `x-base44-connector-error`.',
    ours: 'As 0.8.50: it is the error’s `code` where the body has none.',
    why: 'It says what is wrong with the connection.',
    versions: old,
  },
  {
    id: 'nested-errors',
    sdk: '0.8.20 doesn’t read `{error: {message, code}}`.',
    ours: 'As 0.8.50: they are the error’s message and code.',
    why: 'The message is what people see.',
    versions: old,
  },
  {
    id: 'visitors-events',
    sdk: '0.8.20 asks who a visitor is before it sends their events.',
    ours: 'As 0.8.50: it is known that nobody is signed in.',
    why: 'The answer is a 401, on the page’s console and in `onError`.',
    versions: old,
    environments: ['node'],
  },
  {
    id: 'framed-logins',
    sdk: '0.8.20 leads the frame itself to the provider’s page.',
    ours: 'As 0.8.50: in a frame, it opens in a popup.',
    why: 'Providers refuse to be shown in frames.',
    versions: old,
    environments: ['framed'],
    change: (exchange, { entry }) =>
      entry.method === 'auth.loginWithProvider' ? inPopup(exchange) : exchange,
  },
]

import { forgetGiven } from '../changes/forgetGiven.js'
import type { Deviation } from '../deviationTypes.js'

const inPage = ['browser', 'framed'] as const

/** What happens on the page, and what is said. */
export const pages: readonly Deviation[] = [
  {
    id: 'no-post-message',
    sdk: 'In a frame, each request and its answer are posted to the page around it, whichever that is.',
    ours: 'Nothing is posted.',
    why: 'Passwords and tokens are in those bodies, and any page may put another in a frame.',
    environments: ['framed'],
    change: (exchange) => ({ ...exchange, page: exchange.page && { ...exchange.page, posted: [] } }),
  },
  {
    id: 'own-token',
    sdk: 'A token that the client is made with is put into localStorage.',
    ours: 'Only one that came from a login or from the page’s address is.',
    why: 'Who gives a token keeps it, and decides for how long; storage is read by every script of the page.',
    environments: inPage,
    change: (exchange) => ({ ...exchange, page: exchange.page && forgetGiven(exchange.page) }),
  },
  {
    id: 'own-origin',
    sdk: '`redirectToLogin` and `loginWithProvider` come back to any address.',
    ours: 'They come back to the page’s own origin, and throw for another.',
    why: 'The token is appended to that address.',
    environments: inPage,
  },
  {
    id: 'kept-visitors',
    sdk: '`requiresAuth` leads to the login whenever `auth.me()` fails.',
    ours: 'It does so after a 401 or a 403.',
    why: 'Who can’t reach the server may be signed in.',
    environments: ['browser'],
  },
  {
    id: 'service-token-in-browser',
    sdk: 'A `serviceToken` is taken anywhere.',
    ours: 'In a browser the client is refused, unless `dangerouslyAllowServiceTokenInBrowser` is set.',
    why: 'It may read and change everything that the app has, and every visitor could read it.',
    environments: inPage,
  },
  {
    id: 'quiet',
    sdk: 'Connections, errors and their data are written on the console.',
    ours: 'The calls reject and `onError` is told; nothing is written.',
    why: 'Data of users ends in logs, and the app can’t turn it off.',
    change: (exchange) => ({ ...exchange, console: [] }),
  },
  {
    id: 'one-batch',
    sdk: 'The first event of a page is sent alone, and the next a second later.',
    ours: 'What is tracked while a page opens is sent together.',
    why: 'A page asks for most while it opens, and the events can wait.',
    environments: ['browser'],
  },
]

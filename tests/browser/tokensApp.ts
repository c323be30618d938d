// The script of a page: its clients, and what the tests have them do.
import { createClient } from '../../src/client.js'
import { callsOfEachKind, serviceCallsOfEachKind } from '../hostile/callsOfEachKind.js'

const common = { appId: 'app-1', serverUrl: '', analytics: { enabled: false } }
const nowhere = { getItem: () => null, setItem() {}, removeItem() {} }

localStorage.setItem('base44_analytics_session_id', 'VISITOR-ID')
const visitor = createClient(common)
const user = createClient({
  ...common,
  token: 'USER-TOKEN',
  serviceToken: 'SERVICE-TOKEN',
  dangerouslyAllowServiceTokenInBrowser: true,
  storage: nowhere,
})

/** The tokens that other windows have told this one, in whatever way. */
const heard: string[] = []
window.addEventListener('message', ({ data }: MessageEvent<{ access_token?: string }>) => {
  if (data.access_token) heard.push(data.access_token)
})

/** Where the page was sent. It stays, when that is a login. */
const gone: string[] = []
navigation.addEventListener('navigate', (event) => {
  const { url } = event.destination
  gone.push(url)
  if (new URL(url).pathname.endsWith('/login')) event.preventDefault()
})

const app = {
  heard: () => heard,
  async callEachKind() {
    await Promise.all([callsOfEachKind(user), serviceCallsOfEachKind(user), callsOfEachKind(visitor)])
  },
  /** What no client of ours may do: it shows that the foreign server would be told. */
  followRedirect() {
    const headers = { 'X-Base44-Anonymous-Id': 'VISITOR-ID' }
    return fetch('/api/upload', { method: 'POST', headers }).then(({ ok }) => ok)
  },
  /** The ways in which a client makes an address of a text: each module has one of them. */
  async name(texts: string[]) {
    for (const text of texts) {
      await Promise.allSettled([
        user.fetchWithAuth(text),
        user.fetchWithAuth(`/${text}`),
        user.functions.fetch(text),
        user.functions.invoke(text, {}),
        user.functions.invoke(text, { file: new Blob(['a']) }),
        user.integrations.custom.call(text, text),
        user.agents.getConversation(text, { retries: 0 }),
        user.entities[text]?.get(text, { retries: 0 }),
      ])
    }
  },
  /** Where the page would go for each of these; nowhere for one that the client refuses. */
  login: (method: 'redirectToLogin' | 'loginWithProvider', targets: string[]) =>
    targets.map((target) => {
      gone.length = 0
      try {
        if (method === 'redirectToLogin') user.auth.redirectToLogin(target)
        else user.auth.loginWithProvider('google', target)
      } catch {
        return 'refused'
      }
      return gone.join()
    }),
}

/** What the page offers to the tests. */
export type TokensApp = typeof app

Object.assign(window, { app })

import type { Run } from '../caseTypes.js'
import { casesOf } from '../casesOf.js'
import { refuses } from '../changes/refuses.js'
import { renewed } from '../changes/renewed.js'
import { clientStates } from '../clientStates.js'
import type { Exchange } from '../exchangeTypes.js'

const { visitor, signedIn, remembered, service } = clientStates
const inPage = ['browser', 'framed'] as const

/** The login page, in its popup, says who has signed in. */
const tells = (fields: Record<string, unknown>) => (run: Run) =>
  run.page?.tell('message', { origin: 'https://shop.example', source: run.page.popup(), ...fields })

/** The popup's login leads the frame back to the page, with the token. */
const comesBack = ({ page, ...exchange }: Exchange): Exchange => ({
  ...exchange,
  page: page && {
    ...page,
    navigations: ['https://shop.example/cart?x=1&access_token=new%2Ftoken&is_new_user=true'],
  },
})

/** Looks which token is sent after what the case did. */
const asksAgain = async ({ call }: Run) => {
  await call('agents.getConversations')
  await call('functions.invoke', 'report')
}

const redirects = casesOf('auth.redirectToLogin', { client: visitor }, [
  { shape: 'back to this page' },
  { shape: 'to a path', args: ['/orders/8?tab=ł&x=1#y'] },
  { shape: 'to an address of this origin', args: ['https://shop.example/cart'] },
  { shape: 'to a relative path', args: ['cart'] },
  { shape: 'where the app is on its own origin', args: ['/cart'], client: { appBaseUrl: '' } },
  {
    shape: 'to another origin',
    args: ['https://evil.example/cb'],
    environments: inPage,
    instead: [refuses('own-origin', 'threw', /only to .*https:.*shop.example/)],
  },
  {
    shape: 'to what only looks like a path',
    args: ['//evil.example/cb'],
    environments: inPage,
    instead: [refuses('own-origin', 'threw', /only to .*https:.*shop.example/)],
  },
])

const providers = casesOf('auth.loginWithProvider', { client: visitor, environments: inPage }, [
  { shape: 'Google', args: ['google'] },
  { shape: 'another one, and back to a path', args: ['microsoft', '/cart?x=ł'] },
  { shape: 'single sign-on', args: ['sso', '/'] },
  {
    shape: 'and the user signs in',
    args: ['google', '/cart?x=1'],
    after: tells({ data: { access_token: 'new/token', is_new_user: true } }),
    instead: [{ row: 'framed-logins', change: comesBack }],
  },
  {
    shape: 'and a stranger claims it',
    args: ['google'],
    after: tells({ origin: 'https://evil.example', data: { access_token: 'x' } }),
  },
  {
    shape: 'and another window claims it',
    args: ['google'],
    after: tells({ source: {}, data: { access_token: 'x' } }),
  },
  { shape: 'and the window says something else', args: ['google'], after: tells({ data: 'hello' }) },
  {
    shape: 'to another origin',
    args: ['google', 'https://evil.example/cb'],
    instead: [refuses('own-origin', 'threw', /only to .*https:.*shop.example/)],
  },
])

const ends = casesOf('auth.logout', { client: signedIn, reply: { body: [] }, after: asksAgain }, [
  { shape: 'back to this page' },
  { shape: 'to an address', args: ['https://shop.example/bye?x=ł'] },
  { shape: 'to a path', args: ['/bye'] },
  { shape: 'as a visitor', client: visitor },
  { shape: 'remembered', client: remembered },
])

const begins = [
  ...casesOf('auth.setToken', { client: visitor, reply: { body: [] }, after: asksAgain }, [
    { shape: 'a token', args: ['later-token'] },
    { shape: 'for this visit alone', args: ['later-token', false] },
    { shape: 'another user', args: ['later-token'], client: signedIn },
    { shape: 'no token', args: [''], client: signedIn },
    { shape: 'null for a token', args: [null], client: signedIn },
    { shape: 'remembered', args: ['later-token', false], client: remembered },
  ]),
  ...casesOf('setToken', { client: visitor, reply: { body: [] }, after: asksAgain }, [
    { shape: 'a token', args: ['later-token'] },
    { shape: 'another user', args: ['later-token'], client: signedIn },
    { shape: 'no token', args: [''], client: signedIn },
    {
      shape: 'and a service that asks for the user',
      args: ['later-token'],
      client: service,
      after: ({ call }) => call('asServiceRole.agents.getConversations'),
      instead: renewed.instead,
    },
  ]),
]

/** What leads away from the page, comes back to it, and changes who is signed in. */
export const loginPages = [...redirects, ...providers, ...ends, ...begins]

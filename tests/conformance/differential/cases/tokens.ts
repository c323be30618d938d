import { casesOf } from '../casesOf.js'

const stored = { base44_access_token: 'stored-token', token: 'older', mine: 'my-token' }
const href = '/in?a=1&access_token=fresh%2Ftoken&t=mine#notes'

const reads = casesOf('getAccessToken', {}, [
  { shape: 'nothing there' },
  { shape: 'a stored one', client: { stored } },
  { shape: 'one in the address', client: { href, stored } },
  { shape: 'under another name', args: [{ storageKey: 'mine' }], client: { stored } },
  { shape: 'of another parameter', args: [{ paramName: 't', storageKey: 'mine' }], client: { href, stored } },
  { shape: 'not to be kept', args: [{ saveToStorage: false }], client: { href } },
  { shape: 'to be left in the address', args: [{ removeFromUrl: false }], client: { href } },
  { shape: 'an empty one in the address', client: { href: '?access_token=', stored } },
])

const saves = casesOf('saveAccessToken', {}, [
  { shape: 'a token', args: ['t', {}] },
  { shape: 'under another name', args: ['ł', { storageKey: 'mine' }], client: { stored } },
  { shape: 'no token', args: ['', {}], client: { stored } },
])

const removes = casesOf('removeAccessToken', { client: { stored } }, [
  { shape: 'the usual one', args: [{}] },
  { shape: 'another one', args: [{ storageKey: 'mine' }] },
  { shape: 'one that is not there', args: [{ storageKey: 'none' }] },
])

const links = casesOf('getLoginUrl', {}, [
  {
    shape: 'an address',
    args: ['https://shop.example/ł?a=b#c', { serverUrl: 'https://base44.app', appId: 'app-1' }],
  },
  {
    shape: 'another page for the login',
    args: ['/x', { serverUrl: '/s', appId: 'app-1', loginPath: '/sign-in' }],
  },
  { shape: 'this page', args: ['', { serverUrl: 'https://base44.app', appId: 'app-1' }] },
  { shape: 'no server', args: ['/x', { serverUrl: '', appId: 'app-1' }] },
  { shape: 'no app', args: ['/x', { serverUrl: 'https://base44.app' }] },
])

/** What the package exports beside its client, for tokens and logins. */
export const tokens = [...reads, ...saves, ...removes, ...links]

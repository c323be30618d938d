import { casesOf } from '../casesOf.js'
import { clientStates } from '../clientStates.js'
import { user } from '../samples.js'

const { visitor, signedIn, dressed, remembered, fromRequest } = clientStates
const ok = { client: visitor, reply: { body: { id: 'u-1', message: 'Look into your mail', success: true } } }
const me = { client: signedIn, reply: { body: user } }

const users = [
  ...casesOf('auth.me', me, [
    { shape: 'signed in' },
    { shape: 'remembered', client: remembered },
    { shape: 'in a function', client: fromRequest },
    { shape: 'with headers of its own', client: dressed },
    { shape: 'as a visitor', client: visitor, reply: { status: 401, body: { detail: 'Not authenticated' } } },
    {
      shape: 'twice at once',
      before: ({ call }) => void call('auth.me'),
      instead: [
        {
          row: 'shared-me',
          change: ({ requests, ...rest }) => ({ ...rest, requests: requests.slice(0, 1) }),
        },
      ],
    },
    { shape: 'with a token from the address', client: { href: '?access_token=fresh&tab=1#notes' } },
  ]),
  ...casesOf('auth.updateMe', me, [
    { shape: 'a field', args: [{ full_name: 'Ann Żak' }] },
    { shape: 'nothing', args: [{}] },
    { shape: 'null, undefined and what lies deep', args: [{ a: null, b: undefined, c: { d: [1] } }] },
  ]),
  ...casesOf('auth.isAuthenticated', me, [
    { shape: 'signed in' },
    { shape: 'as a visitor', client: visitor, reply: { status: 401, body: { detail: 'Not authenticated' } } },
    { shape: 'remembered', client: remembered },
    { shape: 'forbidden', reply: { status: 403, body: { message: 'Not a user of this app' } } },
  ]),
  ...casesOf('auth.inviteUser', ok, [
    { shape: 'a user', args: ['b@example.com', 'user'], client: signedIn },
    { shape: 'any role', args: ['b@example.com', 'owner'], client: signedIn },
    { shape: 'as a visitor', args: ['', ''] },
  ]),
  ...casesOf('users.inviteUser', ok, [
    { shape: 'a user', args: ['b@example.com', 'user'], client: signedIn },
    { shape: 'an admin', args: ['ł@example.com', 'admin'] },
    { shape: 'any role', args: ['b@example.com', 'owner'] },
    { shape: 'no role', args: ['b@example.com'] },
  ]),
]

const signingIn = [
  ...casesOf(
    'auth.loginViaEmailPassword',
    { client: visitor, reply: { body: { access_token: 'new-token', user, more: 1 } } },
    [
      { shape: 'a password', args: ['a@example.com', 'pass word'] },
      { shape: 'with a challenge solved', args: ['a@example.com', 'ł', 'turnstile'] },
      {
        shape: 'and a call after it',
        args: ['a@example.com', 'p'],
        after: async ({ call }) => {
          await call('appLogs.getStats')
          await call('functions.invoke', 'report')
        },
      },
      {
        shape: 'a wrong password',
        args: ['a@example.com', 'wrong'],
        reply: {
          status: 401,
          body: { detail: 'Wrong password', message: 'Wrong password', error_type: 'HTTPException' },
        },
      },
      { shape: 'instead of another user', args: ['b@example.com', 'p'], client: signedIn },
    ],
  ),
  ...casesOf('auth.register', ok, [
    { shape: 'a user', args: [{ email: 'a@example.com', password: 'p' }] },
    {
      shape: 'all that it can be given',
      args: [{ email: 'a', password: 'p', turnstile_token: 't', referral_code: null }],
    },
    {
      shape: 'one that is there',
      args: [{ email: 'a', password: 'p' }],
      reply: { status: 400, body: { detail: 'Already there' } },
    },
  ]),
  ...casesOf(
    'auth.verifyOtp',
    { ...ok, reply: { body: { id: 'u-1', access_token: 'otp-token', message: 'Welcome', success: true } } },
    [
      { shape: 'a code', args: [{ email: 'a@example.com', otpCode: '123456' }] },
      { shape: 'no code', args: [{ email: 'a@example.com' }] },
      {
        shape: 'a wrong one',
        args: [{ email: 'a', otpCode: '0' }],
        reply: { status: 400, body: { message: 'Wrong code', code: 'OTP' } },
      },
    ],
  ),
  ...casesOf('auth.resendOtp', ok, [
    { shape: 'an address', args: ['a@example.com'] },
    { shape: 'an address with letters of the world', args: ['ł+1@example.com'] },
    { shape: 'none', args: [''] },
  ]),
  ...casesOf('auth.resetPasswordRequest', ok, [
    { shape: 'an address', args: ['a@example.com'] },
    { shape: 'signed in', args: ['a@example.com'], client: signedIn },
    { shape: 'none', args: [''] },
  ]),
  ...casesOf('auth.resetPassword', ok, [
    { shape: 'a token', args: [{ resetToken: 't', newPassword: 'zażółć' }] },
    { shape: 'signed in', args: [{ resetToken: 't', newPassword: 'p' }], client: signedIn },
    { shape: 'no password', args: [{ resetToken: 't' }] },
  ]),
  ...casesOf('auth.changePassword', { ...ok, client: signedIn }, [
    { shape: 'a password', args: [{ userId: 'u-1', currentPassword: 'a', newPassword: 'b' }] },
    { shape: 'the same', args: [{ userId: 'u-1', currentPassword: 'a', newPassword: 'a' }] },
    { shape: 'no current one', args: [{ userId: 'u-1', newPassword: 'b' }] },
  ]),
]

/** The `auth` module's users and passwords. */
export const auth = [...users, ...signingIn]

import { ProtocolError } from '../wire/errors.js'
import type { RequestOptions } from '../wire/httpTypes.js'
import { isRecord } from '../wire/isRecord.js'
import { route } from '../wire/route.js'
import { realToken } from '../wire/tokenStorage.js'
import type { AuthModule, LoginResponse, User } from './authTypes.js'
import { createLoginPages } from './loginPages.js'
import type { ModuleContext } from './moduleContext.js'

interface AuthConfig extends Pick<ModuleContext, 'appId' | 'send' | 'identity'> {
  /** Where the app's pages are served. */
  appBaseUrl: string
}

/** Makes the `auth` module. */
export function createAuth({ appId, appBaseUrl, send, identity }: AuthConfig): AuthModule {
  const base = route`/apps/${appId}`
  const mePath = `${base}/entities/User/me`
  let asking: { token: string | undefined; user: Promise<User> } | undefined

  const fetchMe = (options?: RequestOptions) => send('GET', mePath, {}, options, readUser)
  /** A route for those who may not be signed in: a 401 is about what they sent. */
  const post = <T>(tail: string, body: object, options?: RequestOptions, decode?: (answer: unknown) => T) =>
    send<T>('POST', `${base}/auth/${tail}`, { body, isLogin: true }, options, decode)

  const auth: AuthModule = {
    ...createLoginPages({ appId, appBaseUrl, identity }),
    async me(options) {
      // a call with options of its own can be aborted, so others must not depend on it
      if (options) return fetchMe(options)
      const token = identity.token.get()
      if (asking?.token === token && asking) return asking.user
      const mine = { token, user: fetchMe() }
      asking = mine
      const forget = () => {
        if (asking === mine) asking = undefined
      }
      mine.user.then(forget, forget)
      return mine.user
    },
    updateMe: (body, options) => send('PUT', mePath, { body }, options, readUser),
    isAuthenticated: (options) =>
      auth.me(options).then(
        () => true,
        () => false,
      ),
    async loginViaEmailPassword(email, password, turnstileToken, options) {
      const body = { email, password, ...(turnstileToken && { turnstile_token: turnstileToken }) }
      const result = await post('login', body, options, readLogin)
      identity.setToken(result.access_token)
      return result
    },
    setToken(token, save) {
      if (realToken(token)) identity.setToken(token, save)
    },
    inviteUser: (user_email, role, options) =>
      send('POST', `${base}/users/invite-user`, { body: { user_email, role } }, options),
    register: (params, options) => post('register', params, options),
    verifyOtp: async ({ email, otpCode }, options) =>
      post('verify-otp', { email, otp_code: otpCode }, options),
    resendOtp: (email, options) => post('resend-otp', { email }, options),
    resetPasswordRequest: (email, options) => post('reset-password-request', { email }, options),
    resetPassword: async ({ resetToken, newPassword }, options) =>
      post('reset-password', { reset_token: resetToken, new_password: newPassword }, options),
    changePassword: async ({ userId, currentPassword, newPassword }, options) =>
      post(
        'change-password',
        { user_id: userId, current_password: currentPassword, new_password: newPassword },
        options,
      ),
  }
  return auth
}

function readLogin(json: unknown): LoginResponse {
  if (!isRecord(json) || typeof json['access_token'] !== 'string') {
    throw new ProtocolError('The answer holds no access_token')
  }
  return { access_token: json['access_token'], user: readUser(json['user']) }
}

function readUser(json: unknown): User {
  // the id is checked; the rest is the server's word
  if (isRecord(json) && typeof json['id'] === 'string') return json as User
  throw new ProtocolError('The answer is no user')
}

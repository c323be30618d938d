import type { RequestOptions } from '../wire/httpTypes.js'

/** The signed-in user; apps add fields of their own. */
export interface User {
  id: string
  email: string
  full_name: string | null
  /** `admin`, `user`, or a role of the app's own. */
  role: string
  /** ISO 8601, UTC; may lack the trailing `Z`. */
  created_date: string
  updated_date: string
  /** Whether the address has been proven to be theirs. */
  is_verified: boolean
  disabled?: boolean | null
  app_id?: string
  is_service?: boolean
  _app_role?: string
  [field: string]: unknown
}

/** What a login answers. */
export interface LoginResponse {
  access_token: string
  user: User
}

/** A new account. */
export interface RegisterParams {
  email: string
  password: string
  turnstile_token?: string | null | undefined
  referral_code?: string | null | undefined
}

/** What registering answers: the user must prove the address by the code that was mailed. */
export interface RegisterResponse {
  id: string
  message: string
  otp_expires_in_minutes: number
}

/** The mailed code. */
export interface VerifyOtpParams {
  email: string
  otpCode: string
}

/** What a right code answers. The token is not used by itself: give it to `setToken`. */
export interface VerifyOtpResponse {
  id: string
  access_token: string
  message: string
  success: boolean
}

/** A new password in place of a forgotten one. */
export interface ResetPasswordParams {
  /** The one that was mailed. */
  resetToken: string
  newPassword: string
}

/** A new password in place of a known one. */
export interface ChangePasswordParams {
  userId: string
  currentPassword: string
  newPassword: string
}

/** Who the user is. Every call rejects with a `Base44Error`. */
export interface AuthModule {
  /** The signed-in user; rejects with `HttpError` 401 when nobody is. Calls at the same time share one request. */
  me(options?: RequestOptions): Promise<User>
  /** Changes the user's own fields. */
  updateMe(data: object, options?: RequestOptions): Promise<User>
  /** False also when the server can't be reached: `me` tells the two apart. */
  isAuthenticated(options?: RequestOptions): Promise<boolean>
  /** Signs in and keeps the token for every later call and for the socket. */
  loginViaEmailPassword(
    email: string,
    password: string,
    turnstileToken?: string,
    options?: RequestOptions,
  ): Promise<LoginResponse>
  /**
   * Goes to the platform's login page, which comes back to `nextUrl` (default: this page) with the token.
   * @throws {Base44Error} outside a browser, and for an address of another origin, which would be given the token
   */
  redirectToLogin(nextUrl?: string): void
  /**
   * Signs in with `google`, `microsoft`, `facebook`, `sso` and so on, and comes back to `fromUrl` (default: `/`) with
   * the token. In a frame a popup does so, since such providers refuse to be framed: call it from a click.
   * @throws {Base44Error} outside a browser, and for an address of another origin, which would be given the token
   */
  loginWithProvider(provider: string, fromUrl?: string): void
  /** Forgets the token, here, in the socket and in storage; in a browser it then signs out of the platform and comes back to `redirectUrl` (default: this page). */
  logout(redirectUrl?: string): void
  /** Uses this token from now on, in requests and on the socket. `saveToStorage` (default true) keeps it for the next visit. */
  setToken(token: string, saveToStorage?: boolean): void
  inviteUser(userEmail: string, role: string, options?: RequestOptions): Promise<unknown>
  /** Makes an account, to be proven by `verifyOtp`. */
  register(params: RegisterParams, options?: RequestOptions): Promise<RegisterResponse>
  verifyOtp(params: VerifyOtpParams, options?: RequestOptions): Promise<VerifyOtpResponse>
  /** Mails another code. */
  resendOtp(email: string, options?: RequestOptions): Promise<unknown>
  /** Mails what `resetPassword` takes. */
  resetPasswordRequest(email: string, options?: RequestOptions): Promise<unknown>
  resetPassword(params: ResetPasswordParams, options?: RequestOptions): Promise<unknown>
  changePassword(params: ChangePasswordParams, options?: RequestOptions): Promise<unknown>
}

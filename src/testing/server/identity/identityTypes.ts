/** A user, as `User/me` and `auth/login` show one; apps add fields of their own. */
export interface UserProfile {
  id: string
  email: string
  full_name: string
  role: 'admin' | 'user'
  /** Whether the address has been proven to be theirs: by a code, a link, or by whoever made the account. */
  is_verified: boolean
  created_date: string
  updated_date: string
  [field: string]: unknown
}

/**
 * Who is asking. A `service` is the app itself, by a token of its own: it may do in its app what an admin may, and whatever
 * belongs to somebody is open to it. `user` is the one on whose behalf it acts, whose id is then `id`.
 */
export type Identity =
  | { kind: 'user'; id: string; user: UserProfile }
  | { kind: 'service'; id: string; appId: string; user?: UserProfile | undefined }
  | { kind: 'visitor'; id: string }
  | { kind: 'nobody' }

/** What a request or a handshake offers as proof. */
export interface Credentials {
  token?: string | undefined
  anonymousId?: string | undefined
  /** A user's token that comes beside a service's. */
  onBehalfOf?: string | undefined
}

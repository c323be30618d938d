/** A user, as `User/me` and `auth/login` show one. */
export interface UserProfile {
  id: string
  email: string
  full_name: string
  role: 'admin' | 'user'
  created_date: string
  updated_date: string
}

/** Who is asking. */
export type Identity =
  { kind: 'user'; id: string; user: UserProfile } | { kind: 'visitor'; id: string } | { kind: 'nobody' }

/** What a request or a handshake offers as proof. */
export interface Credentials {
  token?: string | undefined
  anonymousId?: string | undefined
}

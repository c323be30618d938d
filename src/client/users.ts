import { Base44Error } from '../wire/errors.js'
import type { RequestOptions } from '../wire/httpTypes.js'
import { route } from '../wire/route.js'
import type { ModuleContext } from './moduleContext.js'

/** The app's users. Every call rejects with a `Base44Error`. */
export interface UsersModule {
  inviteUser(userEmail: string, role: 'user' | 'admin', options?: RequestOptions): Promise<unknown>
}

const ROLES = ['user', 'admin']

/** Makes the `users` module. */
export function createUsers({ appId, send }: Pick<ModuleContext, 'appId' | 'send'>): UsersModule {
  return {
    async inviteUser(userEmail, role, options) {
      if (!ROLES.includes(role)) {
        throw new Base44Error(`Invalid role: "${role}". Role must be either "user" or "admin".`)
      }
      const body = { user_email: userEmail, role }
      return send('POST', route`/apps/${appId}/runtime/users/invite-user`, { body }, options)
    },
  }
}

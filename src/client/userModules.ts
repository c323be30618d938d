import { createApp } from './app.js'
import { createAuth } from './auth.js'
import type { Base44Client } from './clientTypes.js'
import type { UserConnectorsModule } from './connectorTypes.js'
import { lazyModule } from './lazyModule.js'
import type { ModuleContext } from './moduleContext.js'
import type { UsersModule } from './users.js'

/** What only a user has. */
export type UserModules = Pick<Base44Client, 'app' | 'auth' | 'connectors' | 'users'>

/** Makes the modules that only a user has. */
export function createUserModules(context: ModuleContext, appBaseUrl: unknown): UserModules {
  return {
    app: createApp(context),
    // generated apps pass on what their environment holds, which may be nothing
    auth: createAuth({
      ...context,
      appBaseUrl: typeof appBaseUrl === 'string' ? appBaseUrl.replace(/\/+$/, '') : '',
    }),
    connectors: lazyModule<UserConnectorsModule>(context, (rare, now) => rare.createUserConnectors(now)),
    users: lazyModule<UsersModule>(context, (rare, now) => rare.createUsers(now)),
  }
}

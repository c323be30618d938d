import type { ServiceRoleModules } from './clientTypes.js'
import type { ConnectorsModule } from './connectorTypes.js'
import { lazyModule } from './lazyModule.js'
import type { ModuleContext } from './moduleContext.js'
import { createSharedModules } from './sharedModules.js'
import type { SsoModule } from './sso.js'

/** Makes the service role's modules. `context` says in whose name it asks; `alone` says nothing of that. */
export function createServiceModules(context: ModuleContext, alone: ModuleContext): ServiceRoleModules {
  return {
    ...createSharedModules(context, alone),
    connectors: lazyModule<ConnectorsModule>(context, (rare, now) => rare.createConnectors(now)),
    sso: lazyModule<SsoModule>(context, (rare, now) => rare.createSso(now)),
    cleanup: context.rooms.close,
  }
}

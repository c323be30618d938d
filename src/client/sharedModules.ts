import { createAgents } from './agents.js'
import { createAiGateway } from './aiGateway.js'
import { createAppLogs } from './appLogs.js'
import type { ServiceRoleModules } from './clientTypes.js'
import { createEntities } from './entities.js'
import type { FunctionsModule } from './functionTypes.js'
import { createIntegrations } from './integrations.js'
import { lazyModule } from './lazyModule.js'
import type { ModuleContext } from './moduleContext.js'

/** What both the user and the service role have. */
export type SharedModules = Omit<ServiceRoleModules, 'connectors' | 'sso' | 'cleanup'>

/** Makes the modules that both roles have; functions are called by `asThemselves`, with no word of a user. */
export function createSharedModules(context: ModuleContext, asThemselves = context): SharedModules {
  return {
    agents: createAgents(context),
    aiGateway: createAiGateway(context),
    appLogs: createAppLogs(context),
    entities: createEntities(context),
    functions: lazyModule<FunctionsModule>(asThemselves, (rare, now) => rare.createFunctions(now)),
    integrations: createIntegrations(context),
  }
}

import { createStore } from '../wire/store.js'
import { adaptModule } from './adaptModule.js'
import { byName } from './byName.js'
import type { Base44Client } from './clientTypes.js'
import { sdkAgents } from './sdkAgents.js'
import { sdkIntegrations } from './sdkIntegrations.js'
import { sdkRealtime } from './sdkRealtime.js'
import type { SdkClient } from './sdkTypes.js'

/**
 * Makes an `@base44/sdk` client into one that the hooks take. `Base44Provider` does so by itself.
 *
 * What such a client can't do stays undone: a call can't be aborted or timed, an upload reports no progress,
 * the connection's state is unknown, and a change of user is not noticed: give the provider a `sessionKey`.
 */
export function fromSdk(sdk: SdkClient): Base44Client {
  const realtime = sdkRealtime(sdk)
  // any name is an entity of the SDK's, too
  const entities = sdk.entities as Record<string, object | undefined>
  const adapted = {
    aiGateway: adaptModule(sdk.aiGateway, 'aiGateway'),
    analytics: adaptModule(sdk.analytics, 'analytics'),
    app: adaptModule(sdk.app, 'app'),
    appLogs: adaptModule(sdk.appLogs, 'appLogs'),
    auth: adaptModule(sdk.auth, 'auth'),
    connectors: adaptModule(sdk.connectors, 'connectors'),
    entities: byName((name) => adaptModule(entities[name], `entities.${name}`)),
    // a function's failure has the shape that our own client gives it
    functions: Object.assign(Object.create(sdk.functions) as object, {
      fetch: adaptModule(sdk.functions, 'functions')['fetch'],
    }),
    users: adaptModule(sdk.users, 'users'),
    fetchWithAuth: adaptModule(sdk, 'client')['fetchWithAuth'],
  }
  const members: Omit<Base44Client, 'asServiceRole'> = {
    // these have the shapes that our own modules were taken from
    ...(adapted as unknown as Pick<Base44Client, keyof typeof adapted>),
    agents: sdkAgents(sdk, realtime),
    integrations: sdkIntegrations(sdk),
    realtime,
    // the SDK announces no change of user: `sessionKey` of the provider tells users apart
    session: createStore('sdk'),
    setToken: (token) => sdk.setToken(token),
    getConfig: () => ({ requiresAuth: false, ...sdk.getConfig() }),
    cleanup: () => sdk.cleanup(),
  }
  // as in our own client, and with the shapes that ours was taken from
  return Object.defineProperty(members, 'asServiceRole', { get: () => sdk.asServiceRole }) as Base44Client
}

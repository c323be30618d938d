import { systemClock } from '../wire/clock.js'
import { Base44Error, isHttpError } from '../wire/errors.js'
import { createHttp } from '../wire/http.js'
import type { HttpConfig } from '../wire/httpTypes.js'
import { createIdentity, type Identity } from '../wire/identity.js'
import { consoleLogger } from '../wire/logger.js'
import { pageLocation } from '../wire/pageLocation.js'
import { createLazyRooms } from './lazyRooms.js'
import { createServiceIdentity } from '../wire/serviceIdentity.js'
import { browserStorage, safeStorage } from '../wire/storage.js'
import type { Upload } from '../wire/uploadTypes.js'
import { realToken } from '../wire/tokenStorage.js'
import { readUrlParameter, removeUrlParameter } from '../wire/urlParameter.js'
import { ANALYTICS_PARAMETER, createAnalytics } from './analytics.js'
import type { Base44Client, CreateClientConfig, ServiceRoleModules } from './clientTypes.js'
import { loadRare } from './loadRare.js'
import type { ModuleContext } from './moduleContext.js'
import { createRealtime } from './realtime.js'
import { createSend } from './send.js'
import { createServiceModules } from './serviceModules.js'
import { createSharedModules } from './sharedModules.js'
import { createUserModules } from './userModules.js'

/** A client, and what begins its life on a page. */
export interface BuiltClient {
  client: Base44Client
  /** As `auth.setToken`, but that `undefined` signs out. */
  setToken: Identity['setToken']
  /** Keeps a token that arrived in the page's address, begins analytics, and looks whether a login is required. */
  start: () => void
}

const DEFAULT_SERVER_URL = 'https://base44.app'
const TOKEN_PARAMETER = 'access_token'

/** Where other tabs are heard of; nowhere but in a browser. */
const tabs = globalThis as Partial<Pick<Window, 'addEventListener' | 'removeEventListener'>>

/** Makes a client without any effect on the page, so that it can be made while a component renders; or one that has nothing of the page's. */
export function buildClient(config: CreateClientConfig, isOnPage = true): BuiltClient {
  requireUsable(config)
  const storage = safeStorage(config.storage ?? (isOnPage ? browserStorage() : undefined))
  const given = realToken(config.token)
  const arrived = given || !isOnPage ? undefined : readUrlParameter(TOKEN_PARAMETER)
  const identity = createIdentity(given ?? arrived, storage)
  const context = createContext(config, identity, {
    onError: config.options?.onError,
    onUnauthorized: config.options?.onUnauthorized,
  })
  const modules = createUserModules(context, config.appBaseUrl)
  const clock = config.clock ?? systemClock
  const analytics = createAnalytics({ ...context, clock, enabled: config.analytics?.enabled ?? true })
  const requiresAuth = config.requiresAuth ?? false
  let service: ServiceRoleModules | undefined

  const members: Omit<Base44Client, 'asServiceRole'> = {
    ...createSharedModules(context),
    ...modules,
    analytics: analytics.module,
    realtime: context.realtime,
    fetchWithAuth: async (path, init) =>
      (await loadRare()).fetchWithAuth({ ...context, serviceToken: config.serviceToken }, path, init),
    session: identity.session,
    setToken: (token) => modules.auth.setToken(token),
    getConfig: () => ({ serverUrl: context.serverUrl, appId: context.appId, requiresAuth }),
    cleanup() {
      tabs.removeEventListener?.('storage', identity.refresh)
      analytics.stop()
      context.rooms.close()
      service?.cleanup()
    },
  }
  // not enumerable: a client can be spread or printed without asking for what it may not have
  const client = Object.defineProperty(members, 'asServiceRole', {
    get: () => (service ??= createService(config, identity)),
  }) as Base44Client
  return {
    client,
    setToken: identity.setToken,
    start() {
      if (arrived !== undefined) {
        // it is kept, unless another has taken its place
        if (identity.token.get() === arrived) identity.setToken(arrived)
        removeUrlParameter(TOKEN_PARAMETER)
      }
      removeUrlParameter(ANALYTICS_PARAMETER)
      analytics.start()
      if (requiresAuth && pageLocation()) setTimeout(() => requireLogin(client))
      // another tab may sign in or out; who listens twice is called once
      tabs.addEventListener?.('storage', identity.refresh)
    },
  }
}

type Special = Pick<HttpConfig, 'onError' | 'onUnauthorized' | 'onBehalfOf'>

function createContext(config: CreateClientConfig, identity: Identity, special: Special): ModuleContext {
  const { appId } = config
  const serverUrl = (config.serverUrl ?? DEFAULT_SERVER_URL).replace(/\/+$/, '')
  const clock = config.clock ?? systemClock
  const getFetch = () => config.fetch ?? globalThis.fetch.bind(globalThis)
  const upload: Upload =
    config.upload ?? (async (request) => (await loadRare()).createUpload(getFetch)(request))
  const logger = config.logger ?? consoleLogger
  const shared = { appId, serverUrl, identity, clock, logger, headers: { ...config.headers }, getFetch }
  const rooms = createLazyRooms({ ...shared, connect: config.connect })
  const http = createHttp({ ...shared, ...special, upload })
  return {
    ...shared,
    userToken: special.onBehalfOf ?? identity.token.get,
    rooms,
    realtime: createRealtime(rooms),
    functionsVersion: config.functionsVersion,
    http,
    send: createSend(http),
  }
}

/** The service role has its own token, in requests and on a socket of its own, and says in whose name it asks. */
function createService(config: CreateClientConfig, user: Identity): ServiceRoleModules {
  if (!config.serviceToken) {
    throw new Base44Error(
      'Service token is required to use asServiceRole. Please provide a serviceToken when creating the client.',
    )
  }
  const identity = createServiceIdentity(config.serviceToken)
  const onError = config.options?.onError
  const context = createContext(config, identity, { onError, onBehalfOf: user.token.get })
  return createServiceModules(context, createContext(config, identity, { onError }))
}

/** Someone who can't reach the server is not sent away: they may be signed in. Nor is one whose page no login can come back to. */
function requireLogin({ auth }: Base44Client): void {
  auth
    .me()
    .catch(
      (error: unknown) => isHttpError(error) && [401, 403].includes(error.status) && auth.redirectToLogin(),
    )
    .catch(() => undefined)
}

function requireUsable(config: CreateClientConfig | undefined): void {
  // whoever writes JavaScript may leave it out
  const appId: unknown = config?.appId
  if (typeof appId !== 'string' || appId === '') {
    throw new Base44Error(
      'createClient needs the id of your Base44 app: createClient({ appId: "my-app-id" })',
    )
  }
  if (!config?.serviceToken || config.dangerouslyAllowServiceTokenInBrowser || !isUsersDevice()) return
  throw new Base44Error(
    'Users can read a serviceToken: keep it on a server, or set dangerouslyAllowServiceTokenInBrowser.',
  )
}

function isUsersDevice(): boolean {
  const { document, navigator } = globalThis as Partial<Pick<Window, 'document' | 'navigator'>>
  return document !== undefined || navigator?.product === 'ReactNative'
}

import { systemClock } from '../wire/clock.js'
import { Base44Error, isHttpError } from '../wire/errors.js'
import { createHttp } from '../wire/http.js'
import type { HttpConfig } from '../wire/httpTypes.js'
import { createIdentity, type Identity } from '../wire/identity.js'
import { pageLocation } from '../wire/pageLocation.js'
import { createLazyRooms } from '../wire/lazyRooms.js'
import { createServiceIdentity } from '../wire/serviceIdentity.js'
import { browserStorage, safeStorage } from '../wire/storage.js'
import type { Upload } from '../wire/uploadTypes.js'
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
  /** Keeps a token that arrived in the page's address, begins analytics, and looks whether a login is required. */
  start: () => void
}

const DEFAULT_SERVER_URL = 'https://base44.app'
const TOKEN_PARAMETER = 'access_token'

/** Makes a client without any effect on the page, so that it can be made while a component renders. */
export function buildClient(config: CreateClientConfig): BuiltClient {
  requireUsable(config)
  const storage = safeStorage(config.storage ?? browserStorage())
  const arrived = config.token ? undefined : readUrlParameter(TOKEN_PARAMETER)
  const identity = createIdentity(config.token || arrived, storage)
  const context = createContext(config, identity, {
    onError: config.options?.onError,
    onUnauthorized: config.options?.onUnauthorized,
  })
  const modules = createUserModules(context, config.appBaseUrl)
  const { auth } = modules
  const clock = config.clock ?? systemClock
  const analytics = createAnalytics({ ...context, auth, clock, enabled: config.analytics?.enabled ?? true })
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
    setToken: (token) => auth.setToken(token),
    getConfig: () => ({ serverUrl: context.serverUrl, appId: context.appId, requiresAuth }),
    cleanup() {
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
    start() {
      if (arrived !== undefined) {
        // it is kept, unless another has taken its place
        if (identity.token.get() === arrived) identity.setToken(arrived)
        removeUrlParameter(TOKEN_PARAMETER)
      }
      removeUrlParameter(ANALYTICS_PARAMETER)
      analytics.start()
      if (requiresAuth && pageLocation()) setTimeout(() => void requireLogin(client))
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
  const shared = { appId, serverUrl, identity, clock, headers: { ...config.headers }, getFetch }
  const rooms = createLazyRooms({ ...shared, connect: config.connect, logger: config.logger })
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

/** Someone who can't reach the server is not sent away: they may be signed in. */
async function requireLogin({ auth }: Base44Client): Promise<void> {
  await auth.me().catch((error: unknown) => {
    if (isHttpError(error, 401) || isHttpError(error, 403)) auth.redirectToLogin()
  })
}

function requireUsable(config: CreateClientConfig | undefined): void {
  // whoever writes JavaScript may leave it out
  const appId: unknown = config?.appId
  if (typeof appId !== 'string' || appId === '') {
    throw new Base44Error(
      'createClient needs the id of your Base44 app: createClient({ appId: "my-app-id" }). It is in the URL of the app\'s editor.',
    )
  }
  if (!config?.serviceToken || config.dangerouslyAllowServiceTokenInBrowser || !isUsersDevice()) return
  throw new Base44Error(
    'A serviceToken may change everything in the app, and every user of a page can read it: keep it on a server, or set dangerouslyAllowServiceTokenInBrowser.',
  )
}

function isUsersDevice(): boolean {
  return (
    typeof document !== 'undefined' ||
    (typeof navigator !== 'undefined' && navigator.product === 'ReactNative')
  )
}

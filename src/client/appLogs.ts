import type { RequestOptions } from '../wire/httpTypes.js'
import { route } from '../wire/route.js'
import type { ModuleContext } from './moduleContext.js'

/** Who used which page of the app. Every call rejects with a `Base44Error`. */
export interface AppLogsModule {
  /** Notes that the current user opened a page. */
  logUserInApp(pageName: string, options?: RequestOptions): Promise<void>
  fetchLogs(params?: object, options?: RequestOptions): Promise<unknown>
  getStats(params?: object, options?: RequestOptions): Promise<unknown>
}

/** Makes the `appLogs` module. */
export function createAppLogs({ appId, send }: Pick<ModuleContext, 'appId' | 'send'>): AppLogsModule {
  const base = route`/app-logs/${appId}`
  return {
    async logUserInApp(pageName, options) {
      await send('POST', base + route`/log-user-in-app/${pageName}`, {}, options)
    },
    fetchLogs: (query, options) => send('GET', base, { query: { ...query } }, options),
    getStats: (query, options) => send('GET', `${base}/stats`, { query: { ...query } }, options),
  }
}

import type { RequestOptions } from '../wire/httpTypes.js'
import { route } from '../wire/route.js'
import type { ModuleContext } from './moduleContext.js'

/** Who may use the app. A newer server may know more than these. */
export type AppPublicSettings =
  'private_with_login' | 'public_with_login' | 'public_without_login' | 'workspace_with_login' | (string & {})

/** What anyone may know of the app. */
export interface AppPublicSettingsResponse {
  id: string
  public_settings: AppPublicSettings
}

/** The app itself. Every call rejects with a `Base44Error`. */
export interface AppModule {
  /** Needs no user: an app asks it in order to know whether it must show a login. */
  getPublicSettings(options?: RequestOptions): Promise<AppPublicSettingsResponse>
}

/** Makes the `app` module. */
export function createApp({ appId, send }: Pick<ModuleContext, 'appId' | 'send'>): AppModule {
  const path = route`/apps/public/prod/public-settings/by-id/${appId}`
  return { getPublicSettings: (options) => send('GET', path, {}, options) }
}

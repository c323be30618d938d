import { Base44Error } from '../wire/errors.js'
import type { RequestOptions } from '../wire/httpTypes.js'
import { route, routeTail } from '../wire/route.js'
import type { ModuleContext } from './moduleContext.js'

/** What an operation of a custom integration is called with. */
export interface CustomIntegrationCallParams {
  /** The request's body. */
  payload?: object | undefined
  /** Values for the `{placeholders}` of the operation's path. */
  pathParams?: Record<string, string> | undefined
  queryParams?: object | undefined
}

/** What the integration's server answered. */
export interface CustomIntegrationCallResponse<Data = unknown> {
  success: boolean
  status_code: number
  data: Data
}

/** Integrations that the app's workspace described by an OpenAPI document. */
export interface CustomIntegrationsModule {
  /**
   * Calls an operation by its name, such as `get:/repos/{owner}/issues`.
   * @throws {Base44Error} without a slug or an operation
   */
  call<Data = unknown>(
    slug: string,
    operationId: string,
    params?: CustomIntegrationCallParams | null,
    options?: RequestOptions,
  ): Promise<CustomIntegrationCallResponse<Data>>
}

/** Makes the `integrations.custom` module. */
export function createCustomIntegrations({
  appId,
  send,
}: Pick<ModuleContext, 'appId' | 'send'>): CustomIntegrationsModule {
  return {
    async call(slug, operationId, params, options) {
      requireWords(slug, 'Integration slug')
      requireWords(operationId, 'Operation ID')
      // apps pass on `null`, too
      const { pathParams, queryParams, ...rest } = params ?? {}
      const body = {
        ...rest,
        ...(pathParams && { path_params: pathParams }),
        ...(queryParams && { query_params: queryParams }),
      }
      const path = route`/apps/${appId}/integrations/custom/${slug}/` + routeTail(operationId)
      return send('POST', path, { body }, options)
    },
  }
}

function requireWords(value: unknown, what: string): void {
  if (typeof value === 'string' && value.trim() !== '') return
  throw new Base44Error(`${what} is required and cannot be empty`)
}

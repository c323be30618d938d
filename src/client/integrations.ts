import type { JsonObject } from '../wire/agentTypes.js'
import { Base44Error } from '../wire/errors.js'
import type { Http, RequestOptions } from '../wire/http.js'
import { isRecord } from '../wire/isRecord.js'
import { route } from '../wire/route.js'
import { uploadedFile } from './uploadedFile.js'

/** What a model is asked. */
export interface InvokeLLMParams {
  prompt: string
  /** Lets the model search the web. Default: false. */
  add_context_from_internet?: boolean
  /** A JSON Schema: the answer is then an object that fits it, else it is text. */
  response_json_schema?: JsonObject
  file_urls?: string[]
  model?: string
}

/** A call of an integration by its name: one object of named parameters. */
export type IntegrationEndpoint<Params = JsonObject, Result = unknown> = (
  params: Params,
  options?: RequestOptions,
) => Promise<Result>

/** The integrations that every app has. One that is not listed here can be called by its name all the same. */
export interface CoreIntegrations {
  /** Asks a model: text, or an object by `response_json_schema`. */
  InvokeLLM: IntegrationEndpoint<InvokeLLMParams>
  /** Stores a file that anyone with its URL can read. */
  UploadFile: IntegrationEndpoint<{ file: Blob }, { file_url: string }>
  [name: string]: IntegrationEndpoint<never>
}

/** The app's integrations. */
export interface IntegrationsModule {
  Core: CoreIntegrations
}

/** Makes the `integrations` module. */
export function createIntegrations({ appId, http }: { appId: string; http: Http }): IntegrationsModule {
  const call = async (name: string, params: unknown, options?: RequestOptions) => {
    // a file is an object too, and one without parameters
    if (!isRecord(params) || params instanceof Blob) {
      throw new Base44Error(
        `Integration ${name} takes one object of named parameters, received: ${String(params)}`,
      )
    }
    const path = route`/apps/${appId}/integration-endpoints/Core/${name}`
    const decode = name === 'UploadFile' ? uploadedFile : (answer: unknown) => answer
    return http({ ...options, method: 'POST', path, body: params }, decode)
  }
  return { Core: byName(call) }
}

type Call = (name: string, params: unknown, options?: RequestOptions) => Promise<unknown>

/** Any name is an integration, but for those that JavaScript itself asks an object for, such as `then`. */
function byName(call: Call): CoreIntegrations {
  const known = new Map<string, IntegrationEndpoint<unknown>>()
  const target = {}
  return new Proxy(target, {
    get(_, name) {
      if (typeof name !== 'string' || name === 'then' || name.startsWith('_') || name in target)
        return undefined
      const endpoint = known.get(name) ?? ((params, options) => call(name, params, options))
      known.set(name, endpoint)
      return endpoint
    },
    // the proxy answers to every name that the interface lists and to any other
  }) as CoreIntegrations
}

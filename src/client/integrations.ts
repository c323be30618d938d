import { Base44Error } from '../wire/errors.js'
import type { RequestOptions } from '../wire/httpTypes.js'
import { isRecord } from '../wire/isRecord.js'
import { route } from '../wire/route.js'
import { byName } from './byName.js'
import type { CustomIntegrationsModule } from './customIntegrations.js'
import type { IntegrationsModule } from './integrationTypes.js'
import { invokeLLM } from './invokeLLM.js'
import { lazyModule } from './lazyModule.js'
import type { ModuleContext } from './moduleContext.js'
import { uploadedFile } from './uploadedFile.js'

type Context = Pick<ModuleContext, 'appId' | 'send'>
type Endpoint = (params: unknown, options?: RequestOptions) => Promise<unknown>

/** Makes the `integrations` module: any name is a package's, and in it any name an endpoint's. */
export function createIntegrations(context: Context): IntegrationsModule {
  const packages = byName<unknown>((name) => {
    if (name === 'custom') {
      return lazyModule<CustomIntegrationsModule>((rare) => rare.createCustomIntegrations(context))
    }
    return byName((endpoint) => createEndpoint(context, name, endpoint))
  })
  // each name answers as the interface says that it does
  return packages as IntegrationsModule
}

function createEndpoint({ appId, send }: Context, packageName: string, name: string): Endpoint {
  const base = route`/apps/${appId}/integration-endpoints/`
  const isCore = packageName === 'Core'
  const post: Endpoint = async (params, options) => {
    const of = isCore ? 'Core' : route`installable/${packageName}/integration-endpoints`
    return send('POST', base + of + route`/${name}`, { body: requireParams(name, params) }, options)
  }
  if (isCore && name === 'UploadFile') {
    return async (params, options) => uploadedFile(await post(params, options))
  }
  return isCore && name === 'InvokeLLM' ? (params, options) => invokeLLM(post, params, options) : post
}

function requireParams(name: string, params: unknown): unknown {
  // a file is an object too, and one without parameters
  if (isRecord(params) && !(params instanceof Blob)) return params
  throw new Base44Error(
    `Integration ${name} must receive an object with named parameters, received: ${String(params)}`,
  )
}

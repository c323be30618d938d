import { Base44Error } from '../wire/errors.js'
import type { RequestOptions } from '../wire/httpTypes.js'
import { isRecord } from '../wire/isRecord.js'
import { route } from '../wire/route.js'
import { byName } from './byName.js'
import type { CustomIntegrationsModule } from './customIntegrations.js'
import type { IntegrationsModule } from './integrationTypes.js'
import { invokeLLM } from './invokeLLM.js'
import { atThisMoment, lazyModule } from './lazyModule.js'
import type { ModuleContext } from './moduleContext.js'
import { uploadedFile } from './uploadedFile.js'

type Endpoint = (params: unknown, options?: RequestOptions) => Promise<unknown>

/** Makes the `integrations` module: any name is a package's, and in it any name an endpoint's. */
export function createIntegrations(context: ModuleContext): IntegrationsModule {
  const packages = byName<unknown>((name) => {
    if (name === 'custom') {
      return lazyModule<CustomIntegrationsModule>(context, (rare, now) => rare.createCustomIntegrations(now))
    }
    return byName((endpoint) => createEndpoint(context, name, endpoint))
  })
  // each name answers as the interface says that it does
  return packages as IntegrationsModule
}

function createEndpoint(context: ModuleContext, packageName: string, name: string): Endpoint {
  const { appId } = context
  const base = route`/apps/${appId}/integration-endpoints/`
  const isCore = packageName === 'Core'
  const postAs =
    ({ http }: Pick<ModuleContext, 'http'>, isText = false, decode = (answer: unknown) => answer): Endpoint =>
    async (params, options) => {
      const of = isCore ? 'Core' : route`installable/${packageName}/integration-endpoints`
      const path = base + of + route`/${name}`
      const body = requireParams(name, params)
      return http({ ...options, method: 'POST', path, body, isText }, decode)
    }
  const post = postAs(context)
  if (isCore && name === 'UploadFile') return postAs(context, false, uploadedFile)
  if (!isCore || name !== 'InvokeLLM') return post
  // what a schema needs is loaded first: who asks is settled before
  return (params, options) => invokeLLM((isText) => postAs(atThisMoment(context), isText), params, options)
}

function requireParams(name: string, params: unknown): unknown {
  // a file is an object too, and one without parameters
  if (isRecord(params) && !(params instanceof Blob)) return params
  throw new Base44Error(
    `Integration ${name} must receive an object with named parameters, received: ${String(params)}`,
  )
}

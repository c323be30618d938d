import { Base44Error } from '../wire/errors.js'
import { isRecord } from '../wire/isRecord.js'
import { adaptModule } from './adaptModule.js'
import { byName } from './byName.js'
import type { IntegrationsModule } from './integrationTypes.js'
import { invokeLLM } from './invokeLLM.js'
import type { SdkClient } from './sdkTypes.js'
import { uploadedFile } from './uploadedFile.js'

/** The SDK's integrations, with a `Blob` made into the `File` that it needs in order to send one at all. */
export function sdkIntegrations({ integrations }: SdkClient): IntegrationsModule {
  // any name is a package of the SDK's, too
  const packages = integrations as Record<string, object | undefined>
  const adapted = byName((name) => {
    const endpoints = adaptModule(packages[name], `integrations.${name}`)
    return name === 'custom' ? endpoints : byName((endpoint) => adaptEndpoint(endpoints, name, endpoint))
  })
  // each name answers as the interface says that it does
  return adapted as unknown as IntegrationsModule
}

type Endpoints = ReturnType<typeof adaptModule>

function adaptEndpoint(endpoints: Endpoints, packageName: string, name: string) {
  const post = async (params: unknown) => endpoints[name]?.(withFiles(params))
  if (packageName !== 'Core') return post
  if (name === 'UploadFile') return async (params: unknown) => uploadedFile(await post(params))
  return name === 'InvokeLLM' ? (params: unknown) => invokeLLM(() => post, params) : post
}

function withFiles(params: unknown): unknown {
  if (!isRecord(params)) return params
  if (params instanceof FormData || params instanceof Blob || Object.values(params).some(isFileList)) {
    throw new Base44Error(
      'An @base44/sdk client sends files only one by one and by name: UploadFile({ file }). Use createClient for more.',
    )
  }
  const entries = Object.entries(params).map(([key, value]) =>
    value instanceof Blob && !(value instanceof File)
      ? [key, new File([value], 'blob', { type: value.type })]
      : [key, value],
  )
  return Object.fromEntries(entries) as unknown
}

function isFileList(value: unknown): boolean {
  return Array.isArray(value) && value.some((item) => item instanceof Blob)
}

import { bearer } from '../wire/bearer.js'
import { Base44Error, HttpError, NetworkError } from '../wire/errors.js'
import type { RequestOptions } from '../wire/httpTypes.js'
import { route, routeTail } from '../wire/route.js'
import type { FunctionResponse, FunctionsFetchInit, FunctionsModule } from './functionTypes.js'
import type { ModuleContext } from './moduleContext.js'
import { requireText } from './requireText.js'

/** Makes the `functions` module. */
export function createFunctions(context: ModuleContext): FunctionsModule {
  return {
    invoke: <Result>(name: string, data?: object, options?: RequestOptions) =>
      invokeFunction<Result>(context, name, data, options),
    fetch: async (path, init) => fetchFunction(context, path, init),
  }
}

async function invokeFunction<Result>(
  { appId, http, serverUrl, functionsVersion }: ModuleContext,
  name: string,
  data: unknown,
  options: RequestOptions | undefined,
): Promise<FunctionResponse<Result>> {
  if (typeof data === 'string') {
    throw new Base44Error(`Function ${name} must receive an object with named parameters, received: ${data}`)
  }
  const path = route`/apps/${appId}/functions/` + routeTail(name)
  const headers = functionsVersion === undefined ? {} : { 'Base44-Functions-Version': functionsVersion }
  const config = { method: 'post', url: path, baseURL: `${serverUrl}/api` }
  try {
    return await http(
      // what a function answers is between it and its caller: the client's `onError` has no part in it
      { ...options, method: 'POST', path, body: data, headers, isQuiet: true },
      (_, { status, statusText, headers: received, data: result }) => ({
        status,
        statusText,
        headers: received,
        // the function's own answer: the caller says what it is
        data: result as Result,
        config,
      }),
    )
  } catch (error) {
    throw asAxios(error, config)
  }
}

/** Gives an error the names by which apps that knew axios read it. */
function asAxios(error: unknown, config: FunctionResponse['config']): unknown {
  if (!(error instanceof HttpError || error instanceof NetworkError)) return error
  const { cause, status, data, response, method, url } = error
  const details = { cause, status, data, response, method, url }
  const renamed =
    status === undefined
      ? new NetworkError('Network Error', { ...details, code: 'ERR_NETWORK' })
      : new HttpError(`Request failed with status code ${status}`, {
          ...details,
          code: status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE',
        })
  return Object.assign(renamed, { isAxiosError: true, config })
}

function fetchFunction(
  { serverUrl, identity, getFetch }: ModuleContext,
  path: string,
  init: FunctionsFetchInit = {},
): Promise<Response> {
  const headers = new Headers(init.headers)
  const token = identity.token.get()
  if (token && !headers.has('Authorization')) headers.set('Authorization', bearer(token))
  return getFetch()(`${serverUrl}/api/functions${functionPath(path)}`, { ...init, headers })
}

/** A function's path and query below `/functions`, refused where it would climb out of there. */
function functionPath(path: string): string {
  requireText(path, 'The path of a function')
  const rooted = path.startsWith('/') ? path : `/${path}`
  // resolved as `fetch` will: dots, backslashes, tabs and newlines have their effect here
  const { pathname, search } = new URL(`http://server/functions${rooted}`)
  if (pathname.startsWith('/functions/')) return pathname.slice('/functions'.length) + search
  throw new Base44Error(`functions.fetch takes a path such as "/report", received: ${path}`)
}

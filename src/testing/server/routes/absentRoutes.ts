import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'

const integrations = 'Core.UploadFile, Core.UploadPrivateFile, Core.CreateFileSignedUrl and Core.InvokeLLM'
const functions = 'functions of the project, which may call other services'

/** Where what isn't offered would be, how it is called, and what there is in its place. */
const absent = [
  ['POST', '/apps/:appId/integration-endpoints/Core/:name', 'Core.:name', integrations],
  ['POST', '/apps/:appId/integration-endpoints/installable/:name/*', 'the package :name', integrations],
  ['POST', '/apps/:appId/integrations/custom/:name/*', 'the custom integration :name', functions],
  ['ALL', '/apps/:appId/external-auth/*', 'connectors', functions],
  ['ALL', '/apps/:appId/app-user-auth/*', 'connectors', functions],
  ['ALL', '/apps/:appId/connectors/*', 'connectors', functions],
  [
    'ALL',
    '/apps/:appId/auth/sso/:token{accesstoken|idtoken}/*',
    'tokens of single sign-on',
    'its own tokens',
  ],
  ['ALL', '/apps/:appId/ai/*', 'the AI gateway', 'Core.InvokeLLM'],
] as const

/** Says of each thing that needs somebody else's servers that it isn't there, and what is. Mount it behind what is. */
export function absentRoutes(): Hono {
  const routes = new Hono()
  for (const [method, path, what, instead] of absent) {
    routes.on(method, path, (c) => {
      const params: Record<string, string> = c.req.param()
      const subject = what.replace(':name', () => params['name'] ?? '')
      throw new ApiError(
        501,
        `The local Base44 does not offer ${subject}. It offers ${instead}`,
        'NOT_IMPLEMENTED',
      )
    })
  }
  return routes
}

import { Base44Error, ProtocolError } from '../wire/errors.js'
import type { RequestOptions } from '../wire/httpTypes.js'
import { isRecord } from '../wire/isRecord.js'
import { route } from '../wire/route.js'
import type {
  ConnectorApiRequest,
  ConnectorApiResponse,
  ConnectorConnectionResponse,
  ConnectorsModule,
} from './connectorTypes.js'
import type { ModuleContext } from './moduleContext.js'
import { requireText } from './requireText.js'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']

/** Makes the service role's `connectors` module. */
export function createConnectors({ appId, send }: Pick<ModuleContext, 'appId' | 'send'>): ConnectorsModule {
  const base = route`/apps/${appId}`
  const connect = async (tail: string, options?: RequestOptions) =>
    send('GET', base + tail, {}, options, readConnection)
  const byType = async (type: string, options?: RequestOptions) => {
    requireText(type, 'Integration type')
    return connect(route`/external-auth/tokens/${type}`, options)
  }
  const ofUser = async (id: string, options?: RequestOptions) => {
    requireText(id, 'Connector ID')
    return connect(route`/app-user-auth/connectors/${id}/token`, options)
  }
  return {
    getAccessToken: async (type, options) => (await byType(type, options)).accessToken,
    getConnection: byType,
    async getWorkspaceConnection(id, options) {
      requireText(id, 'Connector ID')
      return connect(route`/external-auth/tokens/connectors/${id}`, options)
    },
    getCurrentAppUserAccessToken: async (id, options) => (await ofUser(id, options)).accessToken,
    getCurrentAppUserConnection: ofUser,
    async callApi<T>(type: string, request: ConnectorApiRequest, options?: RequestOptions) {
      requireText(type, 'Integration type')
      const body = encodeCall(request)
      return send('POST', base + route`/connectors/${type}/call`, { body }, options, readCall<T>)
    },
  }
}

function encodeCall(request: ConnectorApiRequest) {
  if (!isRecord(request)) throw new Base44Error('Request is required and must be an object')
  const { method, host, path, query, headers, body } = request
  requireText(path, 'Request path')
  if (!METHODS.includes(method ?? 'GET')) {
    throw new Base44Error('Request method must be one of GET, POST, PUT, PATCH, DELETE, or HEAD')
  }
  return {
    method: method ?? 'GET',
    ...(host && { host }),
    path,
    query: query ?? {},
    headers: headers ?? {},
    body: body ?? null,
  }
}

function readConnection(json: unknown): ConnectorConnectionResponse {
  if (!isRecord(json) || typeof json['access_token'] !== 'string') {
    throw new ProtocolError('The answer holds no access_token')
  }
  // strings by name, as the platform stores them
  const config = (json['connection_config'] ?? null) as ConnectorConnectionResponse['connectionConfig']
  return { accessToken: json['access_token'], connectionConfig: config }
}

function readCall<T>(json: unknown): ConnectorApiResponse<T> {
  if (!isRecord(json)) throw new ProtocolError('The answer is no object', { data: json })
  const { success, phase, data } = json
  const answer = {
    success,
    phase,
    status: json['status_code'] ?? null,
    data,
    dataBase64: json['data_base64'] ?? null,
    contentType: json['content_type'] ?? null,
    headers: json['headers'] ?? {},
    creditsCharged: json['credits_charged'] ?? 0,
  }
  // the protocol's word for this route; `data` is the connected service's, and the caller says what that is
  return answer as ConnectorApiResponse<T>
}

import type { RequestOptions } from '../wire/httpTypes.js'
import type { ConnectorIntegrationType } from './registries.js'

/** The credentials of a connection to somebody else's service. */
export interface ConnectorConnectionResponse {
  accessToken: string
  /** What that service needs besides, such as a subdomain. */
  connectionConfig: Record<string, string> | null
}

/** The credentials of the current user's own connection. */
export type AppUserConnectorConnectionResponse = ConnectorConnectionResponse

/** How far a proxied request came. */
export type ConnectorApiResponsePhase = 'not_sent' | 'responded' | 'timed_out' | 'sent_unconfirmed'

/** A request to a connected service, which the platform sends with its credentials. */
export interface ConnectorApiRequest {
  /** Default: `GET`. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | undefined
  /** One of the service's hosts. Default: its main one. */
  host?: string | undefined
  path: string
  query?: Record<string, string | number | boolean | (string | number)[]> | undefined
  headers?: Record<string, string> | undefined
  body?: unknown
}

/** What the connected service answered. */
export interface ConnectorApiResponse<T = unknown> {
  success: boolean
  phase: ConnectorApiResponsePhase
  status: number | null
  data: T | null
  /** The body of an answer that isn't text. */
  dataBase64: string | null
  contentType: string | null
  headers: Record<string, string>
  creditsCharged: number
}

/** Connections of the app, for the service role. Every call rejects with a `Base44Error`. */
export interface ConnectorsModule {
  /** The token alone, as older apps ask for it: `getConnection` also gives the connection's configuration. */
  getAccessToken(integrationType: ConnectorIntegrationType, options?: RequestOptions): Promise<string>
  /** The app builder's connection to a service, by the service's name. */
  getConnection(
    integrationType: ConnectorIntegrationType,
    options?: RequestOptions,
  ): Promise<ConnectorConnectionResponse>
  /** A connection of the workspace, by its id. */
  getWorkspaceConnection(connectorId: string, options?: RequestOptions): Promise<ConnectorConnectionResponse>
  /** The token of the current user's own connection. */
  getCurrentAppUserAccessToken(connectorId: string, options?: RequestOptions): Promise<string>
  /** The current user's own connection. */
  getCurrentAppUserConnection(
    connectorId: string,
    options?: RequestOptions,
  ): Promise<AppUserConnectorConnectionResponse>
  /** Sends a request to a connected service, whose credentials stay with the platform. */
  callApi<T = unknown>(
    integrationType: ConnectorIntegrationType,
    request: ConnectorApiRequest,
    options?: RequestOptions,
  ): Promise<ConnectorApiResponse<T>>
}

/** The user's own connections. Every call rejects with a `Base44Error`. */
export interface UserConnectorsModule {
  /** Where to send the user in order to connect. */
  connectAppUser(connectorId: string, options?: RequestOptions): Promise<string>
  disconnectAppUser(connectorId: string, options?: RequestOptions): Promise<void>
}

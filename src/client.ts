// The entry `base44-react/client`: the client alone, without React.
export { createClient } from './client/createClient.js'
export { createClientFromRequest } from './client/createClientFromRequest.js'
export { getAccessToken, removeAccessToken, saveAccessToken } from './client/accessToken.js'
export { getLoginUrl } from './client/getLoginUrl.js'
export {
  AbortError,
  Base44Error,
  HttpError,
  isBase44Error,
  isHttpError,
  NetworkError,
  ProtocolError,
  TimeoutError,
} from './wire/errors.js'

export type {
  GetAccessTokenOptions,
  RemoveAccessTokenOptions,
  SaveAccessTokenOptions,
} from './client/accessToken.js'
export type { AgentsModule } from './client/agents.js'
export type { AiGatewayConnection, AiGatewayConnectionOptions, AiGatewayModule } from './client/aiGateway.js'
export type { AnalyticsModule, TrackEventParams, TrackEventProperties } from './client/analyticsTypes.js'
export type * from './client/answerSchemaTypes.js'
export type { AppModule, AppPublicSettings, AppPublicSettingsResponse } from './client/app.js'
export type { AppLogsModule } from './client/appLogs.js'
export type * from './client/authTypes.js'
export type * from './client/clientTypes.js'
export type * from './client/connectorTypes.js'
export type {
  CustomIntegrationCallParams,
  CustomIntegrationCallResponse,
  CustomIntegrationsModule,
} from './client/customIntegrations.js'
export type * from './client/entityFilterTypes.js'
export type * from './client/entityTypes.js'
export type { FetchWithAuthInit } from './client/fetchWithAuth.js'
export type { FromJsonSchema } from './client/FromJsonSchema.js'
export type * from './client/functionTypes.js'
export type { GetLoginUrlOptions } from './client/getLoginUrl.js'
export type * from './client/integrationTypes.js'
export type { ConversationFilter, ModelFilterParams } from './client/listQuery.js'
export type { ConversationListener, RealtimeModule } from './client/realtime.js'
export type * from './client/registries.js'
export type { SsoAccessTokenResponse, SsoModule } from './client/sso.js'
export type { UsersModule } from './client/users.js'
export type * from './wire/agentTypes.js'
export type { Clock } from './wire/clock.js'
export type { Base44ErrorDetails, Base44ErrorJSON, ErrorResponse } from './wire/errors.js'
export type { RequestOptions, UnauthorizedHandler } from './wire/httpTypes.js'
export type { Logger } from './wire/logger.js'
export type { SocketStatus } from './wire/socketStatus.js'
export type { Connect, ConnectOptions, RealtimeSocket } from './wire/socketTypes.js'
export type { KeyValueStorage } from './wire/storage.js'
export type { ReadonlyStore } from './wire/store.js'
export type { Upload, UploadProgress, UploadRequest } from './wire/uploadTypes.js'

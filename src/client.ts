// The entry `base44-react/client`: the client alone, without React.
export { createClient } from './client/createClient.js'
export { fromSdk } from './client/fromSdk.js'
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

export type { AgentsModule } from './client/agents.js'
export type { AuthModule, LoginResult, User } from './client/auth.js'
export type { Base44Client, CreateClientConfig } from './client/createClient.js'
export type { SdkClient } from './client/sdkTypes.js'
export type {
  CoreIntegrations,
  IntegrationEndpoint,
  IntegrationsModule,
  InvokeLLMParams,
} from './client/integrations.js'
export type { ConversationFilter, ListConversationsParams } from './client/listQuery.js'
export type { ConversationListener, RealtimeModule } from './client/realtime.js'
export type * from './wire/agentTypes.js'
export type { Clock } from './wire/clock.js'
export type { Base44ErrorDetails } from './wire/errors.js'
export type { RequestOptions } from './wire/http.js'
export type { Logger } from './wire/logger.js'
export type { SocketStatus } from './wire/socketStatus.js'
export type { Connect, ConnectOptions, RealtimeSocket } from './wire/socketTypes.js'
export type { KeyValueStorage } from './wire/storage.js'
export type { ReadonlyStore } from './wire/store.js'
export type { Upload, UploadProgress, UploadRequest } from './wire/uploadTypes.js'
